import { z } from "zod";
import { countsSchema } from "../../roster/protocol/person.js";
import { registerSchema } from "../../roster/protocol/register.js";
import { protocolVersion } from "../../roster/protocol/version.js";
import { defineRoute, type Route } from "../http/route.js";
import { readRegister } from "../register/readRegister.js";
import { sumCounts } from "../store/personCounts.js";

/** What the office builds its report from: everybody whom the units list, each once. */
export const registerRoutes: readonly Route[] = [
  defineRoute({
    id: "readRegister", method: "get", path: "/register", action: "register:read",
    summary: "Everybody whom the units list, each once, and the pairs that a person should look at; for a report's day with the year end before",
    query: z.object({ asOf: z.iso.date().optional() }),
    answer: { schema: registerSchema },
    example: { query: { asOf: "2026-11-22" }, answer: { protocol: protocolVersion, units: [], people: [], review: [], alarms: [], lastYearEnd: null } },
    handle: ({ query, at }, { store }) => readRegister(store, at, query.asOf ?? null),
  }),
  defineRoute({
    id: "readCounts", method: "get", path: "/counts", action: "figure:read",
    summary: "How many people each unit counts, the dead included, and by which rule",
    answer: { schema: countsSchema },
    example: { answer: { counts: [{ unitId: "caizheng", rule: "pay-unit", people: 36 }] } },
    handle: async (_asked, { store }) => ({ counts: (await sumCounts(store)).map(({ unitId, ruleId, people }) => ({ unitId, rule: ruleId, people })) }),
  }),
];
