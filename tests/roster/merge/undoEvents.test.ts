import { expect, test } from "vitest";
import { undoEvents } from "../../../roster/merge/undoEvents.js";
import type { KeptRecord } from "../../../roster/model/change.js";

const record: KeptRecord = { recordId: "r1", statement: { name: "李建国" }, held: {}, source: { file: "名册.xlsx", sheet: null, row: 5 }, removed: null };
const keptAs = (removed: KeptRecord["removed"]): ReadonlyMap<string, KeptRecord> => new Map([["r1", { ...record, removed }]]);

test("[M4] a record that was taken off is listed again, and taken off again when that is taken back", () => {
  expect(undoEvents([{ recordId: "r1", kind: "removed", reason: "误录", cells: [] }], keptAs("误录")).touched).toMatchObject([{ after: { removed: null } }]);
  expect(undoEvents([{ recordId: "r1", kind: "changed", relisted: "误录", cells: [] }], keptAs(null)).touched).toMatchObject([{ after: { removed: "误录" } }]);
});

test("[C5] undoing an older removal leaves a death that was told after it", () => {
  expect(undoEvents([{ recordId: "r1", kind: "removed", reason: "误录", cells: [] }], keptAs("去世"))).toEqual({ touched: [], left: [{ recordId: "r1", field: null }] });
});

test("[S4] undoing what only held a value ends no conflict that is open about it", () => {
  const dispute = { kind: "conflict", standing: "李健国", standingBy: "a", standingAt: "2026-11-22T08:00:00Z", toldBy: "b", toldAt: "2026-11-22T09:00:00Z", revision: 3 } as const;
  const kept = new Map([["r1", { ...record, disputed: { name: dispute } }]]);
  expect(undoEvents([{ recordId: "r1", kind: "changed", cells: [{ field: "name", from: "李建国", to: "李建国" }] }], kept)).toEqual({ touched: [], left: [] });
});

test("[M4] a value that was told anew since stays", () => {
  const cells = [{ field: "name", from: "李健国", to: "李建国" }];
  expect(undoEvents([{ recordId: "r1", kind: "changed", cells }], keptAs(null)).touched).toMatchObject([{ after: { statement: { name: "李健国" } } }]);
  expect(undoEvents([{ recordId: "r1", kind: "changed", cells: [{ ...cells[0]!, to: "李建军" }] }], keptAs(null))).toEqual({ touched: [], left: [{ recordId: "r1", field: "name" }] });
});
