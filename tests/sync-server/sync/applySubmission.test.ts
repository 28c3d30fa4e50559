import { expect, test } from "vitest";
import { applySubmission } from "../../../sync-server/sync/applySubmission.js";
import { bodyDigest } from "../../../sync-server/sync/bodyDigest.js";
import { eventOf } from "../../../sync-server/sync/eventOf.js";
import type { Change } from "../../../roster/model/change.js";
import type { KeptRecord } from "../../../sync-server/store/records.js";
import { addOf, setOf } from "../support/service.js";

const kept: KeptRecord = { recordId: "r1", statement: { name: "李建国", mobile: "1" }, held: {}, source: { file: "旧.xlsx", sheet: null, row: 1 }, removed: null };

test("several changes of one record are one event with the cells that differ in the end", () => {
  const { results, touched } = applySubmission([kept], [
    setOf("r1", "mobile", "1", "2"), setOf("r1", "mobile", "2", "3"), setOf("r1", "name", "李建国", "李健国"), setOf("r1", "name", "李健国", "李建国"),
  ]);
  expect(results.every(({ outcome }) => outcome === "applied")).toBe(true);
  expect(touched.map(eventOf)).toMatchObject([{ recordId: "r1", kind: "changed", cells: [{ field: "mobile", from: "1", to: "3", heldBy: null }] }]);
});

test("a value held or released is a cell of the event though it stays the same", () => {
  const { touched } = applySubmission([kept], [{ ...setOf("r1", "mobile", "1", "1"), heldBy: "phone-format" } as Change]);
  expect(touched.map(eventOf)[0]!.cells).toEqual([{ field: "mobile", from: "1", to: "1", heldBy: "phone-format" }]);
});

test("a record may come and go in one submission", () => {
  const { results, touched } = applySubmission([], [addOf("r2", { name: "王秀英" }), { op: "remove", recordId: "r2", reason: "误录", note: "" }]);
  expect(results).toEqual([{ outcome: "applied" }, { outcome: "applied" }]);
  expect(touched).toMatchObject([{ before: null, after: { recordId: "r2", removed: "误录" } }]);
});

test("what is there already is not touched", () => {
  const add = addOf("r1", kept.statement);
  expect(applySubmission([kept], [add, setOf("r1", "mobile", "0", "1")])).toEqual({ results: [{ outcome: "unchanged" }, { outcome: "unchanged" }], touched: [] });
});

test("two bodies have one digest exactly when they say the same", () => {
  expect(bodyDigest({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(bodyDigest({ b: [{ d: 3, c: 2 }], a: 1 }));
  expect(bodyDigest({ a: [1, 2] })).not.toBe(bodyDigest({ a: [2, 1] }));
  expect(bodyDigest({ a: "1" })).not.toBe(bodyDigest({ a: 1 }));
});
