import { describe, expect, test } from "vitest";
import { submissionSchema } from "../../../roster/protocol/submission.js";
import { newUnitSchema } from "../../../roster/protocol/unit.js";
import { toldFields } from "../../../roster/protocol/statement.js";
import { definitionOf } from "../../../roster/ledgers/fieldDefinition.js";
import { retirees } from "../../../roster/ledgers/retirees.js";

const source = { file: "名册.xlsx", sheet: "在册", row: 5 };
const add = { op: "add", recordId: "r1", statement: { name: "李建国" }, held: {}, source };
const submission = { protocol: 1, submissionId: "s-0000001", ledger: "retirees", baseRevision: 0, changes: [add] };
const isAccepted = (change: unknown): boolean => submissionSchema.safeParse({ ...submission, changes: [change] }).success;

describe("submissionSchema", () => {
  test("takes the three kinds of changes, and quality or none", () => {
    expect(isAccepted(add)).toBe(true);
    expect(isAccepted({ op: "set", recordId: "r1", field: "mobile", from: null, to: "13900000001", heldBy: null, source })).toBe(true);
    expect(isAccepted({ op: "remove", recordId: "r1", reason: "去世", note: "" })).toBe(true);
    expect(submissionSchema.safeParse({ ...submission, quality: { people: 1, findings: [], completeness: [] } }).success).toBe(true);
  });

  test.each([
    ["a field that no ledger has", { ...add, statement: { nickname: "老李" } }],
    ["bank accounts", { ...add, statement: { bank: "6222" } }],
    ["diagnoses", { ...add, statement: { disease: "高血压" } }],
    ["what follows from other fields", { ...add, statement: { age: "76" } }],
    ["an empty text for nothing", { ...add, statement: { name: "" } }],
    ["a NUL", { ...add, statement: { name: "李\u0000" } }],
    ["half a character", { ...add, statement: { name: "李\ud842" } }],
    ["a cell longer than Excel's", { ...add, statement: { remark: "长".repeat(32_768) } }],
    ["a further key", { ...add, secret: true }],
    ["another reason", { op: "remove", recordId: "r1", reason: "退休", note: "" }],
    ["an odd id", { ...add, recordId: "../r1" }],
    ["another kind", { op: "replace", recordId: "r1" }],
  ])("refuses %s", (_what, change) => {
    expect(isAccepted(change)).toBe(false);
  });

  test("a field called __proto__ leaves no trace", () => {
    const change = { ...add, statement: JSON.parse('{"name":"李建国","__proto__":{"bank":"6222"}}') as unknown };
    const parsed = submissionSchema.parse({ ...submission, changes: [change] });
    expect(parsed.changes[0]).toMatchObject({ statement: { name: "李建国" } });
    expect((parsed.changes[0] as { statement: { bank?: string } }).statement.bank).toBeUndefined();
  });

  test("a cell of 32,767 characters is taken", () => {
    expect(isAccepted({ ...add, statement: { remark: "长".repeat(32_767) } })).toBe(true);
  });
});

test("every told field is reported by the ledger, and every reported one can be told", () => {
  const reported = retirees.fields.filter(({ notReported, type }) => !notReported && type !== "number").map(({ field }) => field);
  expect([...toldFields].sort()).toEqual(reported.sort());
  for (const field of toldFields) expect(definitionOf(retirees, field).notReported).toBe(false);
});

test("unit ids stand in addresses", () => {
  expect(newUnitSchema.safeParse({ unitId: "caizheng-2", name: " 财政局 " }).data).toEqual({ unitId: "caizheng-2", name: "财政局" });
  for (const unitId of ["", "财政局", "a b", "A", "a@b", "-a"]) expect(newUnitSchema.safeParse({ unitId, name: "财政局" }).success).toBe(false);
});
