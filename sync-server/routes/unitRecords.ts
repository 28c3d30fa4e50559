import { unitDutiesSchema } from "../../roster/protocol/unitDuties.js";
import { unitRecordSchema, type UnitRecordRead } from "../../roster/protocol/unitRecord.js";
import { readUnitDuties } from "../duties/readUnitDuties.js";
import { defineRoute, type Route } from "../http/route.js";
import { readUnitRecord } from "../people/readUnitRecord.js";
import { readAtOneMoment } from "../store/openStore.js";

const ledgerId = "retirees";
const recordId = "0198a2c4-0001";
const source = { file: "名册.xlsx", sheet: "在册", row: 7 };
const example: UnitRecordRead = {
  unit: "caizheng", ledger: "retirees", revision: 3,
  record: { recordId, statement: { name: "测试甲", orig_rank: "正县处级" }, held: {}, source, removed: null, toldAt: "2026-11-22T01:00:00.000Z" },
  disputes: [],
  history: [{
    chainPlace: 1, revision: 1, at: "2026-11-20T01:00:00.000Z", actor: "clerk-7", cause: "0198a2c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f", kind: "added", recordId, source,
    reason: null, note: null, cells: [{ field: "name", from: null, to: "测试甲", heldBy: null }],
  }],
  more: false,
  decisions: [{ kind: "ruling", unit: { unitId: "caizheng", name: "区财政局" }, at: "2026-11-21T01:00:00.000Z", reason: "组〔2026〕12号" }],
  death: null, listedBy: [{ unitId: "shuiwu", name: "区税务局" }], questions: [],
};

/** A unit's own record with all that belongs to it, and how much waits for the unit. */
export const unitRecordRoutes: readonly Route[] = [
  defineRoute({
    // It takes longer the more units tell of the person; by its time it must not tell so (P1).
    id: "readUnitRecord", method: "get", path: "/units/:unit/records/:record", action: "base:read", time: "even",
    summary: "What the unit told of one person, its history, the bureau's decisions, questions, and which other units list the person",
    answer: { schema: unitRecordSchema },
    example: { answer: example },
    handle: ({ unit, params, at }, { store }) => store.inTransaction(async (within) => {
      await readAtOneMoment(within);
      return readUnitRecord(within, unit, { place: { unitId: unit.unitId, ledgerId }, recordId: params["record"]!, at });
    }),
  }),
  defineRoute({
    id: "readUnitDuties", method: "get", path: "/units/:unit/duties", action: "base:read", time: "even",
    summary: "How many questions, reports, submissions, deaths and transfers wait for the unit",
    answer: { schema: unitDutiesSchema },
    example: {
      answer: {
        unit: "caizheng", today: "2026-11-09", month: "2026-10", reports: [{ month: "2026-10", state: "overdue", dueOn: "2026-11-05", daysLate: 4, scored: true }],
        questions: { awaiting: 2, overdue: 1 }, submissions: 1, deaths: 1, arrivals: 0,
      },
    },
    handle: ({ unit, at }, { store }) => store.inTransaction(async (within) => {
      await readAtOneMoment(within);
      return readUnitDuties(within, unit, ledgerId, at);
    }),
  }),
];
