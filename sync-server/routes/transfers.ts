import {
  officeTransfersSchema, refusalSchema, reopeningSchema, transferDecidedSchema, transferRulingSchema, unitTransfersSchema, type TransferDecided,
} from "../../roster/protocol/transfer.js";
import { defineRoute, type Route } from "../http/route.js";
import { decideTransfer, reopenTransfer, type TransferRequest } from "../people/decideTransfer.js";
import { listOfficeTransfers, listUnitTransfers } from "../people/listTransfers.js";
import { readAtOneMoment, type OpenStore } from "../store/openStore.js";

const ledgerId = "retirees";
const caizheng = { unitId: "caizheng", name: "区财政局" };
const transfer = { transferId: "q83vEjRWeJAq83vEjRWeJA12", state: "open", openedAt: "2026-11-22T01:00:00.000Z", decidedAt: null, reason: null, name: "测试甲" } as const;
const decided = { transferId: transfer.transferId, state: "confirmed", decidedAt: "2026-11-23T01:00:00.000Z" } as const;

/** Persons on the way from one unit to another: they stay with the old one until the new one confirms. */
export const transferRoutes: readonly Route[] = [
  defineRoute({
    id: "listUnitTransfers", method: "get", path: "/units/:unit/transfers", action: "transfer:read",
    summary: "Who leaves the unit, and who is announced to it",
    answer: { schema: unitTransfersSchema },
    example: { answer: { incoming: [{ ...transfer, fromUnit: caizheng, birthYear: "1949" }], outgoing: [] } },
    handle: ({ unit }, { store }) => store.inTransaction(async (within) => {
      await readAtOneMoment(within);
      return listUnitTransfers(within, unit.unitId, ledgerId);
    }),
  }),
  defineRoute({
    id: "confirmTransfer", method: "post", path: "/units/:unit/transfers/:transfer/confirmation", action: "transfer:confirm",
    summary: "The new unit takes the person over; listing the person does the same",
    answer: { schema: transferDecidedSchema },
    example: { answer: decided },
    handle: ({ unit, params, actor, at }, { store }) =>
      decide(store, { transferId: params["transfer"]!, decision: "confirmed", reason: null, byUnit: unit.unitId, actor: actor.actorId, at }),
  }),
  defineRoute({
    id: "refuseTransfer", method: "post", path: "/units/:unit/transfers/:transfer/refusal", action: "transfer:confirm",
    summary: "The new unit sends the person back, with the reason; they are on the old unit's roster again",
    body: { schema: refusalSchema },
    answer: { schema: transferDecidedSchema },
    example: { body: { reason: "人事关系未转来" }, answer: { ...decided, state: "refused" } },
    handle: ({ unit, params, body, actor, at }, { store }) =>
      decide(store, { transferId: params["transfer"]!, decision: "refused", reason: body.reason, byUnit: unit.unitId, actor: actor.actorId, at }),
  }),
  defineRoute({
    id: "listTransfers", method: "get", path: "/transfers", action: "person:read",
    summary: "Every transfer, between units or out of the district, the oldest first",
    answer: { schema: officeTransfersSchema },
    example: {
      answer: {
        transfers: [{
          ...transfer, decidedBy: null, personId: "0198a2c4-0001@caizheng", recordId: "0198a2c4-0001", fromUnit: caizheng,
          toUnit: { unitId: "jiaoyu", name: "区教育局" },
        }],
      },
    },
    handle: (_asked, { store }) => store.inTransaction(async (within) => {
      await readAtOneMoment(within);
      return listOfficeTransfers(within, ledgerId);
    }),
  }),
  defineRoute({
    id: "ruleOnTransfer", method: "post", path: "/transfers/:transfer/ruling", action: "transfer:rule",
    summary: "The office confirms a transfer, also out of the district, or sends the person back",
    body: { schema: transferRulingSchema },
    answer: { schema: transferDecidedSchema },
    example: { body: { decision: "confirmed", reason: "调令已到" }, answer: decided },
    handle: ({ params, body, actor, at }, { store }) =>
      decide(store, { transferId: params["transfer"]!, decision: body.decision, reason: body.reason, byUnit: null, actor: actor.actorId, at }),
  }),
  defineRoute({
    id: "reopenTransfer", method: "post", path: "/transfers/:transfer/reopening", action: "transfer:rule",
    summary: "The office takes back that it confirmed that somebody left the district",
    body: { schema: reopeningSchema },
    answer: { schema: transferDecidedSchema },
    example: { body: { reason: "误确认" }, answer: { transferId: transfer.transferId, state: "open", decidedAt: null } },
    handle: async ({ params, body, actor, at }, { store }) => {
      const { transferId, state, decidedAt } = await reopenTransfer(store, { transferId: params["transfer"]!, reason: body.reason, actor: actor.actorId, at });
      return { transferId, state, decidedAt };
    },
  }),
];

async function decide(store: OpenStore, request: TransferRequest): Promise<TransferDecided> {
  const { transferId, state, decidedAt } = await decideTransfer(store, request);
  return { transferId, state, decidedAt };
}
