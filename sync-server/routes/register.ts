import { z } from "zod";
import { countsSchema } from "../../roster/protocol/person.js";
import { registerSchema } from "../../roster/protocol/register.js";
import { protocolVersion } from "../../roster/protocol/version.js";
import { defineRoute, type Route } from "../http/route.js";
import { readRegister } from "../register/readRegister.js";
import { maskRegister, narrowRegister } from "../register/showRegister.js";
import { sumCounts } from "../store/personCounts.js";
import { readPolicyOn } from "../store/policies.js";
import { dayInShanghai } from "../sync/dayInShanghai.js";

/** Everybody whom the units list, each once; in full only by `exportRegister`. */
export const registerRoutes: readonly Route[] = [
  defineRoute({
    id: "readRegister", method: "get", path: "/register", action: "register:read",
    summary: "Everybody whom the units list, each once, masked, and the pairs that a person should look at; a department reads its own fields",
    query: z.object({ asOf: z.iso.date().optional() }),
    answer: { schema: registerSchema },
    example: { query: { asOf: "2026-11-22" }, answer: { protocol: protocolVersion, units: [], people: [], review: [], alarms: [], lastYearEnd: null } },
    handle: async ({ actor, query, at }, { store }) => {
      const masked = maskRegister(await readRegister(store, at, query.asOf ?? null));
      if (actor.role !== "department") return masked;
      const { departments } = await readPolicyOn(store, dayInShanghai(at));
      return narrowRegister(masked, departments.find(({ departmentId }) => departmentId === actor.departmentId)?.fields ?? []);
    },
  }),
  defineRoute({
    id: "readCounts", method: "get", path: "/counts", action: "figure:read",
    summary: "How many people each unit counts, the dead included, and by which rule",
    answer: { schema: countsSchema },
    example: { answer: { counts: [{ unitId: "caizheng", rule: "pay-unit", people: 36 }] } },
    handle: async (_asked, { store }) => ({ counts: (await sumCounts(store)).map(({ unitId, ruleId, people }) => ({ unitId, rule: ruleId, people })) }),
  }),
];
