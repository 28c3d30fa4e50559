import { z } from "zod";
import { answerSchema } from "../../roster/protocol/submission.js";
import { refusalSchema, waitingChangesSchema, waitingCountsSchema, waitingListSchema, waitingStateSchema } from "../../roster/protocol/waiting.js";
import { defineRoute, type Route } from "../http/route.js";
import { problems } from "../problem.js";
import { listUnits } from "../store/units.js";
import { countWaiting, findWaiting, listWaiting, readWaitingBody, type WaitingSubmission } from "../store/waitingSubmissions.js";
import { confirmSubmission, refuseSubmission } from "../sync/settleSubmission.js";

const submissionId = "0198a2c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f";
const waiting = {
  submissionId, state: "waiting", baseRevision: 3, changes: 1, deaths: 1, by: "0198a2c4-9a2b-7c3d-8e4f-5a6b7c8d9e0f", receivedAt: "2026-11-22T01:00:00.000Z",
  settledBy: null, settledAt: null, reason: null,
} as const;

/** What a clerk told and the policy wants the unit lead to confirm. */
export const waitingRoutes: readonly Route[] = [
  defineRoute({
    id: "countWaitingSubmissions", method: "get", path: "/submissions/waiting", action: "submission:read",
    summary: "How many submissions wait for their unit leads, by unit",
    answer: { schema: waitingCountsSchema },
    example: { answer: { units: [{ unit: "caizheng", name: "区财政局", count: 2, deaths: 1, oldestAt: "2026-11-22T01:00:00.000Z" }] } },
    handle: async (_asked, { store }) => {
      const names = new Map((await listUnits(store, "retirees")).map(({ unitId, name }) => [unitId, name]));
      const units = await countWaiting(store);
      return { units: units.map(({ unitId, count, deaths, oldestAt }) => ({ unit: unitId, name: names.get(unitId) ?? unitId, count, deaths, oldestAt: oldestAt.toISOString() })) };
    },
  }),
  defineRoute({
    id: "listWaitingSubmissions", method: "get", path: "/units/:unit/submissions", action: "submission:read",
    summary: "A unit's submissions that wait for its lead, or that the lead has settled",
    query: z.object({ state: waitingStateSchema.optional() }),
    answer: { schema: waitingListSchema },
    example: { query: { state: "waiting" }, answer: { submissions: [waiting] } },
    handle: async ({ unit, query }, { store }) => ({ submissions: (await listWaiting(store, unit.unitId, query.state ?? null)).map(readOf) }),
  }),
  defineRoute({
    // What it tells of people is the unit's own; the office sees counts until the lead has confirmed.
    id: "readWaitingSubmission", method: "get", path: "/units/:unit/submissions/:submission", action: "base:read",
    summary: "The changes of a submission that waits, for who is to confirm them; none once it is settled",
    answer: { schema: waitingChangesSchema },
    example: { answer: { submission: waiting, changes: [{ op: "remove", recordId: "0198a2c4-0001", reason: "去世", note: "" }] } },
    handle: async ({ unit, params }, { store }) => {
      const known = await findWaiting(store, unit.unitId, params["submission"]!);
      if (known === null) throw problems.submissionUnknown();
      const body = await readWaitingBody(store, unit.unitId, known.submissionId);
      return { submission: readOf(known), changes: body?.changes ?? [] };
    },
  }),
  defineRoute({
    id: "confirmSubmission", method: "post", path: "/units/:unit/submissions/:submission/confirm", action: "submission:confirm",
    summary: "The unit lead confirms what a clerk told: it is merged now, against the revision that the clerk knew",
    answer: { schema: answerSchema },
    example: {},
    handle: ({ unit, actor, params, at }, { store }) => confirmSubmission(store, { unitId: unit.unitId, submissionId: params["submission"]!, actor: actor.actorId, at }),
  }),
  defineRoute({
    id: "refuseSubmission", method: "post", path: "/units/:unit/submissions/:submission/refuse", action: "submission:confirm",
    summary: "The unit lead sends back what a clerk told, with the reason: nothing of it counts",
    body: { schema: refusalSchema },
    answer: { schema: answerSchema },
    example: { body: { reason: "本人健在，请核实后重报。" } },
    handle: ({ unit, actor, params, body, at }, { store }) =>
      refuseSubmission(store, { unitId: unit.unitId, submissionId: params["submission"]!, actor: actor.actorId, at, reason: body.reason }),
  }),
];

function readOf({ submissionId: of, state, baseRevision, changes, deaths, actor, receivedAt, settledBy, settledAt, reason }: WaitingSubmission) {
  return {
    submissionId: of, state, baseRevision, changes, deaths, by: actor, receivedAt: receivedAt.toISOString(), settledBy,
    settledAt: settledAt?.toISOString() ?? null, reason,
  };
}
