import { defaultPolicy } from "../../roster/model/policy.js";
import { registerSchema } from "../../roster/protocol/register.js";
import { protocolVersion } from "../../roster/protocol/version.js";
import { defineRoute, type Route } from "../http/route.js";
import { readRegister } from "../register/readRegister.js";
import { maskRegister, narrowRegister } from "../register/showRegister.js";

/** Everybody whom the units list, each once; in full only by `exportRegister`. */
export const registerRoutes: readonly Route[] = [
  defineRoute({
    id: "readRegister", method: "get", path: "/register", action: "register:read",
    summary: "Everybody whom the units list, each once, masked, and the pairs that a person should look at; a department reads its own fields",
    answer: { schema: registerSchema },
    example: { answer: { protocol: protocolVersion, units: [], people: [], review: [], alarms: [] } },
    handle: async ({ actor }, { store }) => {
      const masked = maskRegister(await readRegister(store));
      if (actor.role !== "department") return masked;
      return narrowRegister(masked, defaultPolicy.departments.find(({ departmentId }) => departmentId === actor.departmentId)?.fields ?? []);
    },
  }),
];
