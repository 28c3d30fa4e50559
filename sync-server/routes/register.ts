import { registerSchema } from "../../roster/protocol/register.js";
import { protocolVersion } from "../../roster/protocol/version.js";
import { defineRoute, type Route } from "../http/route.js";
import { readRegister } from "../register/readRegister.js";

/** What the office builds its report from: everybody whom the units list, each once. */
export const registerRoutes: readonly Route[] = [
  defineRoute({
    id: "readRegister", method: "get", path: "/register", action: "register:read",
    summary: "Everybody whom the units list, each once, and the pairs that a person should look at",
    answer: { schema: registerSchema },
    example: { answer: { protocol: protocolVersion, units: [], people: [], review: [] } },
    handle: (_asked, { store }) => readRegister(store),
  }),
];
