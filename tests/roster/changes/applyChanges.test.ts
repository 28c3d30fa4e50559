import { expect, test } from "vitest";
import { applyChanges } from "../../../roster/changes/applyChanges.js";
import type { Change } from "../../../roster/model/change.js";
import { told } from "./told.js";

const base = [told("r1", { name: "李建国", mobile: "13900000001" })];
const source = { file: "今年.xlsx", sheet: null, row: 9 };
const set: Change = { op: "set", recordId: "r1", field: "mobile", from: "13900000001", to: "13900000002", heldBy: null, source };

test("the input is never altered, and the same array comes back when nothing happened", () => {
  const frozen = JSON.stringify(base);
  expect(applyChanges(base, [])).toBe(base);
  expect(applyChanges(base, [{ ...set, to: "13900000001" }])).toBe(base);
  expect(applyChanges(base, [{ ...set, recordId: "r9" }])).toBe(base);
  expect(applyChanges(base, [{ op: "remove", recordId: "r9", reason: "误录", note: "" }])).toBe(base);
  expect(applyChanges(base, [{ op: "add", ...base[0]! }])).toBe(base);
  applyChanges(base, [set]);
  expect(JSON.stringify(base)).toBe(frozen);
});

test("a set changes one field and its place, a value of null takes it away", () => {
  expect(applyChanges(base, [set])).toEqual([{ ...base[0], statement: { name: "李建国", mobile: "13900000002" }, source }]);
  expect(applyChanges(base, [{ ...set, to: null }])[0]!.statement).toEqual({ name: "李建国" });
});

test("changes twice are as once", () => {
  const changes: readonly Change[] = [set, { op: "add", ...told("r2", { name: "王秀英" }) }, { op: "remove", recordId: "r1", reason: "转出", note: "" }];
  const once = applyChanges(base, changes);
  expect(once.map(({ recordId }) => recordId)).toEqual(["r2"]);
  expect(applyChanges(once, changes)).toBe(once);
});
