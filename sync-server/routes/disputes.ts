import { disputeSettledSchema, officeDisputesSchema, settleSchema } from "../../roster/protocol/dispute.js";
import { recordIdSchema } from "../../roster/protocol/ids.js";
import { fieldSchema } from "../../roster/protocol/statement.js";
import { defineRoute, type Route } from "../http/route.js";
import { problems } from "../problem.js";
import { maskDispute } from "../register/showRegister.js";
import { readAtOneMoment } from "../store/openStore.js";
import { listOfficeDisputes } from "../sync/listOfficeDisputes.js";
import { settleDispute } from "../sync/settleDispute.js";

const ledgerId = "retirees";
const dispute = {
  recordId: "0198a2c4-0001", field: "orig_rank", kind: "proposal", told: "正县处级", standing: "副县处级", toldBy: "clerk-7",
  toldAt: "2026-11-22T01:00:00.000Z", standingBy: "", standingAt: "2026-10-01T01:00:00.000Z",
} as const;

/** Conflicts, which the unit or the bureau settles, and proposals, on which the bureau decides. */
export const disputeRoutes: readonly Route[] = [
  defineRoute({
    id: "listDisputes", method: "get", path: "/disputes", action: "dispute:read",
    summary: "Every open conflict and proposal, by unit, masked",
    answer: { schema: officeDisputesSchema },
    example: { answer: { units: [{ unitId: "caizheng", name: "区财政局", disputes: [{ ...dispute, personId: "0198a2c4-0001@caizheng", name: "测试甲" }] }] } },
    handle: (_asked, { store }) => store.inTransaction(async (within) => {
      await readAtOneMoment(within);
      const { units } = await listOfficeDisputes(within, ledgerId);
      return { units: units.map((unit) => ({ ...unit, disputes: unit.disputes.map(maskDispute) })) };
    }),
  }),
  defineRoute({
    id: "settleDispute", method: "post", path: "/units/:unit/disputes/:record/:field", action: "dispute:settle",
    summary: "Ends a dispute: what was told last stands, or what stood before it",
    body: { schema: settleSchema },
    answer: { schema: disputeSettledSchema },
    example: {
      body: { choice: "told", toldAt: dispute.toldAt, reason: "与档案一致" },
      answer: { outcome: "applied", revision: 4, digest: "5f0e".padEnd(64, "0"), count: 36, disputes: [] },
    },
    handle: ({ unit, params, body: { choice, toldAt, reason }, actor, at }, { store }) => {
      const recordId = recordIdSchema.safeParse(params["record"]);
      const field = fieldSchema.safeParse(params["field"]);
      if (!recordId.success || !field.success) throw problems.disputeUnknown();
      return settleDispute(store, {
        place: { unitId: unit.unitId, ledgerId }, recordId: recordId.data, field: field.data, choice, toldAt, reason, actor: actor.actorId,
        byBureau: actor.unitId === null, at,
      });
    },
  }),
];
