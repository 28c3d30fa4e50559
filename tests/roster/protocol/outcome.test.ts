import { expect, test } from "vitest";
import type { Change } from "../../../roster/model/change.js";
import { outcomesOf } from "../../../roster/protocol/outcome.js";

const source = { file: "名册.xlsx", sheet: "在册", row: 5 };
const set = (recordId: string): Change => ({ op: "set", recordId, field: "mobile", from: null, to: "13900000001", heldBy: null, source });

test("what was taken is counted, what waits among it; what a person should see is named with its cell", () => {
  const changes: readonly Change[] = [
    { op: "add", recordId: "r1", statement: {}, held: {}, source }, set("r2"), set("r3"), set("r4"), set("r5"),
    { op: "remove", recordId: "r6", reason: "去世", note: "" }, { op: "remove", recordId: "r7", reason: "误录", note: "" },
  ];
  const outcomes = outcomesOf(changes, [
    { outcome: "applied" }, { outcome: "applied" }, { outcome: "held", rule: "phone-format" }, { outcome: "conflict", stored: "1" }, { outcome: "unchanged" },
    { outcome: "applied" }, { outcome: "no-record" },
  ]);
  expect(outcomes).toMatchObject({ added: 1, changed: 2, removed: 1 });
  expect(outcomes.noteworthy).toEqual([
    { recordId: "r3", field: "mobile", to: "13900000001", source, result: { outcome: "held", rule: "phone-format" } },
    { recordId: "r4", field: "mobile", to: "13900000001", source, result: { outcome: "conflict", stored: "1" } },
    { recordId: "r7", field: null, to: null, source: null, result: { outcome: "no-record" } },
  ]);
});
