import { z } from "zod";
import type { Statement } from "../../roster/model/change.js";
import type { FieldId } from "../../roster/model/field.js";
import { historyEntrySchema } from "../../roster/protocol/history.js";
import { registerSchema } from "../../roster/protocol/register.js";
import { accessLogSchema, purposeOnlySchema, revealedSchema, revealSchema } from "../../roster/protocol/reveal.js";
import { protocolVersion } from "../../roster/protocol/version.js";
import { logAccess, readAccessLog } from "../access/logAccess.js";
import { findHistoryEntry } from "../history/readHistory.js";
import { smallBody } from "../http/readBody.js";
import { countSchema } from "../http/readQuery.js";
import { defineRoute, type Route } from "../http/route.js";
import { problems } from "../problem.js";
import { findPersonView, readRegister } from "../register/readRegister.js";
import { readRecords } from "../store/records.js";

const ledgerId = "retirees";
const asked = { fields: ["id_no" as const], purpose: "核对身份" };
const values = { id_no: "11010519491231002X" };

/** What is masked elsewhere, in full: each time with a purpose, and logged in the same transaction (P2). */
export const revealRoutes: readonly Route[] = [
  defineRoute({
    id: "revealPerson", method: "post", path: "/persons/:person/reveal", action: "person:reveal",
    summary: "Fields of a person in full; logged with the purpose",
    body: { schema: revealSchema, limit: smallBody },
    answer: { schema: revealedSchema },
    example: { body: asked, answer: { values } },
    handle: ({ actor, body: { fields, purpose }, at, params }, { store }) => store.inTransaction(async (within) => {
      const person = await findPersonView(within, params["person"]!, at);
      if (person === null) throw problems.personUnknown();
      await logAccess(within, { actor, act: "revealed", subject: person.personId, unitId: person.unitId, fields, purpose, at });
      return { values: pick(person.statement, fields) };
    }),
  }),
  defineRoute({
    id: "revealRecord", method: "post", path: "/units/:unit/records/:record/reveal", action: "person:reveal",
    summary: "Fields of what a unit told of somebody in full; logged with the purpose",
    body: { schema: revealSchema, limit: smallBody },
    answer: { schema: revealedSchema },
    example: { body: asked, answer: { values } },
    handle: ({ actor, unit: { unitId }, body: { fields, purpose }, at, params }, { store }) => store.inTransaction(async (within) => {
      const [record] = await readRecords(within, { unitId, ledgerId }, [params["record"]!]);
      if (record === undefined) throw problems.recordUnknown();
      await logAccess(within, { actor, act: "revealed-record", subject: record.recordId, unitId, fields, purpose, at });
      return { values: pick(record.statement, fields) };
    }),
  }),
  defineRoute({
    id: "revealHistory", method: "post", path: "/units/:unit/history/:event/reveal", action: "person:reveal",
    summary: "One entry of the history in full, by its place in the chain; logged with the purpose",
    body: { schema: purposeOnlySchema, limit: smallBody },
    answer: { schema: historyEntrySchema },
    example: { body: { purpose: "核对更正" } },
    handle: ({ actor, unit: { unitId }, body: { purpose }, at, params }, { store }) => store.inTransaction(async (within) => {
      const chainPlace = countSchema.safeParse(params["event"]);
      const entry = chainPlace.success ? await findHistoryEntry(within, { unitId, ledgerId }, chainPlace.data) : null;
      if (entry === null) throw problems.recordUnknown();
      const fields = entry.cells.map(({ field }) => field);
      await logAccess(within, { actor, act: "revealed-history", subject: `${entry.recordId}#${String(entry.chainPlace)}`, unitId, fields, purpose, at });
      return entry;
    }),
  }),
  defineRoute({
    id: "exportRegister", method: "post", path: "/register/export", action: "export",
    summary: "The whole register in full; logged with the purpose",
    body: { schema: purposeOnlySchema, limit: smallBody },
    query: z.object({ asOf: z.iso.date().optional() }),
    answer: { schema: registerSchema },
    example: { query: { asOf: "2026-11-22" }, body: { purpose: "编制季度汇总" }, answer: { protocol: protocolVersion, units: [], people: [], review: [], alarms: [], lastYearEnd: null } },
    handle: async ({ actor, query, body: { purpose }, at }, { store }) => {
      // Answered only once it is logged: what cannot be logged is not given away.
      const register = await readRegister(store, at, query.asOf ?? null);
      await store.inTransaction((within) => logAccess(within, { actor, act: "exported", subject: "register", purpose, people: register.people.length, at }));
      return register;
    },
  }),
  defineRoute({
    id: "readAccessLog", method: "get", path: "/access-log", action: "log:read",
    summary: "Who signed in, saw what in full and for what, took what out, and changed which account; oldest first, after an entry",
    query: z.object({ after: countSchema.optional() }),
    answer: { schema: accessLogSchema },
    example: {
      query: { after: "0" },
      answer: {
        entries: [{
          entry: 1, at: "2026-11-22T01:00:00.000Z", actor: "0198a2c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f", role: "officer", act: "revealed", subject: "p-1",
          unitId: "caizheng", fields: ["id_no"], purpose: "核对身份", people: null,
        }],
        more: false,
      },
    },
    handle: ({ query }, { store }) => readAccessLog(store, query.after ?? 0),
  }),
];

function pick(statement: Statement, fields: readonly FieldId[]): Statement {
  return Object.fromEntries(fields.flatMap((field) => (statement[field] === undefined ? [] : [[field, statement[field]]])));
}
