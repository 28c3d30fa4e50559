import { randomUUID } from "node:crypto";
import { z } from "zod";
import { exportedHeadsSchema, headsSchema, historySchema, rosterThenSchema, undoSchema, undoneSchema, verifiedSchema } from "../../roster/protocol/history.js";
import { readHistory } from "../history/readHistory.js";
import { readRosterAt, type Moment } from "../history/readRosterAt.js";
import { undoCause } from "../history/undoCause.js";
import { exportHeads, verifyHistory } from "../history/verifyHistory.js";
import { countSchema } from "../http/readQuery.js";
import { defineRoute, type Route } from "../http/route.js";
import { problems } from "../problem.js";
import { readAtOneMoment } from "../store/openStore.js";

const ledgerId = "retirees";
const head = { unitId: "caizheng", ledgerId, length: 12, head: "q83vEjRWeJA" };

/** The history: read, verified, the roster as of any moment, and what of it is taken back. */
export const historyRoutes: readonly Route[] = [
  defineRoute({
    id: "readHistory", method: "get", path: "/units/:unit/history", action: "history:read",
    summary: "Who changed what, when and why, oldest first, after a revision",
    query: z.object({ after: countSchema.optional() }),
    answer: { schema: historySchema },
    example: { query: { after: "0" }, answer: { revision: 0, entries: [], more: false } },
    handle: ({ unit, query }, { store }) => readHistory(store, { unitId: unit.unitId, ledgerId }, query.after ?? 0),
  }),
  defineRoute({
    id: "readRosterThen", method: "get", path: "/units/:unit/history/roster", action: "base:read",
    summary: "The roster as of a revision or a moment, rebuilt from the history",
    query: z.object({ revision: countSchema.optional(), at: z.iso.datetime().optional() }),
    answer: { schema: rosterThenSchema },
    example: { query: { at: "2026-11-22T08:00:00Z" }, answer: { revision: 0, digest: "0".repeat(64), records: [] } },
    handle: ({ unit, query }, { store }) => store.inTransaction(async (within) => {
      await readAtOneMoment(within);
      const { revision, digest, records } = await readRosterAt(within, { unitId: unit.unitId, ledgerId }, momentOf(query));
      return { revision, digest, records: records.map(({ recordId, statement, held, source }) => ({ recordId, statement, held, source })) };
    }),
  }),
  defineRoute({
    id: "undoCause", method: "post", path: "/units/:unit/history/undo", action: "history:undo",
    summary: "Takes back what one submission or act did, of the whole roster or of one record, as new events",
    body: { schema: undoSchema },
    answer: { schema: undoneSchema },
    example: { body: { cause: "0198a2c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f", recordId: null } },
    handle: ({ unit, actor, body, at }, { store }) =>
      undoCause(store, { place: { unitId: unit.unitId, ledgerId }, cause: body.cause, recordId: body.recordId, actor: actor.actorId, at }),
  }),
  defineRoute({
    id: "exportHeads", method: "get", path: "/history/heads", action: "history:verify",
    summary: "The last link of each chain, to be kept elsewhere and compared with later",
    answer: { schema: headsSchema },
    example: { answer: { at: "2026-11-22T01:00:00.000Z", export: "0198a2c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f", heads: [head] } },
    handle: async ({ at }, { store }) => ({ at: at.toISOString(), export: randomUUID(), heads: [...(await exportHeads(store))] }),
  }),
  defineRoute({
    id: "verifyHistory", method: "post", path: "/history/verification", action: "history:verify",
    summary: "Verifies every chain, and against heads that were exported before; an empty list verifies the chains alone",
    body: { schema: exportedHeadsSchema },
    answer: { schema: verifiedSchema },
    example: { body: { heads: [head] }, answer: { intact: true, places: [{ unitId: "caizheng", ledgerId, events: 12, head: head.head, faults: [] }] } },
    handle: async ({ body }, { store }) => {
      const places = await verifyHistory(store, body.heads);
      return {
        intact: places.every(({ faults }) => faults.length === 0),
        places: places.map(({ place, events, head: last, faults }) => ({ ...place, events, head: last, faults: [...faults] })),
      };
    },
  }),
];

function momentOf({ revision, at }: { readonly revision?: number | undefined; readonly at?: string | undefined }): Moment {
  if (revision !== undefined) return { revision };
  if (at === undefined) throw problems.queryWrong({ name: "at" });
  return { until: new Date(at) };
}
