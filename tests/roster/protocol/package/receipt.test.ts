import { expect, test } from "vitest";
import { markOf, parseReceipt, recogniseRows } from "../../../../roster/protocol/package/receipt.js";

const li = { statement: { name: "李建国", mobile: "13900000001" }, row: 5 };
const wang = { statement: { name: "王秀英" }, row: 6 };

test("rows are known again by what they tell, in whatever order; equal ones each by their own record", () => {
  const receipt = { rows: [{ mark: markOf(li.statement), recordId: "r1" }, { mark: markOf(wang.statement), recordId: "r2" }, { mark: markOf(wang.statement), recordId: "r3" }] };
  const { told, unknown } = recogniseRows([wang, { ...wang, row: 7 }, { ...li, row: 8 }, { statement: { ...li.statement, mobile: "13900000009" }, row: 9 }, { ...wang, row: 10 }], receipt);
  expect(told.map(({ recordId, row }) => `${recordId} ${String(row)}`)).toEqual(["r2 6", "r3 7", "r1 8"]);
  expect(unknown.map(({ row }) => row)).toEqual([9, 10]);
});

test("a mark does not depend on the order of fields", () => {
  expect(markOf({ mobile: "13900000001", name: "李建国" })).toBe(markOf(li.statement));
});

test("contents of another shape are refused", () => {
  for (const content of [null, 1, [], {}, { rows: [] }]) expect(parseReceipt(content)).toMatchObject({ ok: false, refusal: { code: "package-damaged" } });
});
