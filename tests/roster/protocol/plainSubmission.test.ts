import fc from "fast-check";
import { expect, test } from "vitest";
import { readPlainSubmission } from "../../../roster/protocol/plainSubmission.js";
import { submissionSchema } from "../../../roster/protocol/submission.js";

const source = { file: "名册.xlsx", sheet: "在册", row: 5 };
const add = { op: "add", recordId: "r1", statement: { name: "李建国", mobile: "13900000001" }, held: { mobile: "phone-format" }, source };
const body = { protocol: 2, submissionId: "s-00000001", ledger: "retirees", baseRevision: 0, changes: [add, { ...add, recordId: "r2", statement: { name: "𠮷田" }, held: {} }] };

test("additions as our clients send them are read at a glance", () => {
  expect(readPlainSubmission(body)).toEqual(submissionSchema.parse(body));
});

test("any other change is left to the schema", () => {
  const set = { op: "set", recordId: "r1", field: "mobile", from: null, to: "1", heldBy: null, source };
  expect(readPlainSubmission({ ...body, changes: [add, set] })).toBeNull();
  expect(submissionSchema.safeParse({ ...body, changes: [add, set] }).success).toBe(true);
});

/** Whatever JSON may hold in place of what belongs there. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, "", 0, 1.5, -1, 2_000_000, true, [], {}, "\u0000", "\ud800", "长".repeat(32_768), "x".repeat(201), "a b", "Ä", ["name"], { name: 1 }, { bank: "1" }, { name: "" }),
  fc.jsonValue(),
);

test("[S4] what is read at a glance is exactly what the schema reads", () => {
  const places = [["protocol"], ["submissionId"], ["ledger"], ["baseRevision"], ["quality"], ["extra"], ["changes"], ["changes", 0], ...["op", "recordId", "statement", "held", "source", "extra"].map((key) => ["changes", 0, key]),
    ["changes", 0, "statement", "name"], ["changes", 0, "statement", "nobody"], ["changes", 0, "held", "name"], ["changes", 0, "source", "file"], ["changes", 0, "source", "sheet"], ["changes", 0, "source", "row"], ["changes", 0, "source", "extra"]] as const;
  let plain = 0;
  fc.assert(fc.property(fc.constantFrom(...places), odd, (path, value) => {
    const altered = structuredClone(body) as unknown;
    let node = altered as Record<string | number, unknown>;
    for (const step of path.slice(0, -1)) node = node[step] as Record<string | number, unknown>;
    node[path.at(-1)!] = value;
    const read = readPlainSubmission(altered);
    if (read === null) return;
    plain += 1;
    const parsed = submissionSchema.safeParse(altered);
    expect(parsed.success && parsed.data).toEqual(read);
  }), { numRuns: 2000 });
  expect(plain).toBeGreaterThan(10);
});
