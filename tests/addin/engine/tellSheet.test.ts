import { describe, expect, test } from "vitest";
import { tellSheet } from "../../../addin/engine/tellSheet.js";
import type { StatedRow } from "../../../roster/changes/assignRows.js";
import type { GivenAnswer } from "../../../roster/changes/tellRoster.js";
import type { Statement, ToldRecord } from "../../../roster/model/change.js";
import { digestOf } from "../../../roster/protocol/digest.js";

const li: Statement = { name: "李建国", id_no: "11010519491231002X", birth_date: "1949-12", gender: "男", mobile: "13900000001" };
const wang: Statement = { name: "王秀英", id_no: "110105194506150023", birth_date: "1945-06", gender: "女", home_addr: "望湖路1号" };
const quality = { people: 0, findings: [], completeness: [] };

const source = (row: number) => ({ file: "名册.xlsx", sheet: "在册", row });
const told = (recordId: string, statement: Statement, row = 5): ToldRecord => ({ recordId, statement, held: {}, source: source(row) });
const stated = (statement: Statement, row = 5, held: StatedRow["held"] = {}): StatedRow => ({ statement, held, source: source(row) });

function tell(rows: readonly StatedRow[], base: readonly ToldRecord[], current: readonly ToldRecord[] = base, answers: readonly GivenAnswer[] = []) {
  let made = 0;
  return tellSheet(rows, { base, current, answers, concerned: [] }, { quality, newRecordId: () => `new-${String((made += 1))}` }).telling;
}

describe("what a sheet tells", () => {
  test("only what the register does not hold yet is sent, whoever told it [S3]", () => {
    const mine = { ...li, mobile: "13900000002" };
    expect(tell([stated(mine)], [told("r1", li)]).changes).toMatchObject([{ op: "set", recordId: "r1", field: "mobile", from: "13900000001", to: "13900000002" }]);
    expect(tell([stated(mine)], [told("r1", li)], [told("r1", mine)])).toMatchObject({ changes: [], news: [] });
  });

  test("the digest is the register's exactly when the sheet tells what it holds [S5]", () => {
    const { digest, rows, told: count } = tell([stated(li), stated(wang, 6)], [told("r1", li), told("r2", wang, 6)]);
    expect([digest, rows, count]).toEqual([digestOf([told("r2", wang), told("r1", li)]), 2, 2]);
    expect(tell([stated({ ...li, mobile: "13900000002" })], [told("r1", li)]).digest).not.toBe(digestOf([told("r1", li)]));
  });

  test("a newer value of the register is news, with a mark where the sheet says something new, too [S4]", () => {
    const newer = [told("r1", { ...li, mobile: "13900000009" }), told("r2", wang, 6)];
    expect(tell([stated(li), stated(wang, 6)], [told("r1", li), told("r2", wang, 6)], newer)).toMatchObject({
      changes: [], news: [{ kind: "changed", recordId: "r1", field: "mobile", mine: "13900000001", current: "13900000009", both: false }],
    });
    expect(tell([stated({ ...li, mobile: "13900000002" })], [told("r1", li)], [newer[0]!]).news).toMatchObject([{ mine: "13900000002", both: true }]);
  });

  test("who came and who went since is news, and is not asked about", () => {
    expect(tell([stated(li)], [told("r1", li)], [told("r1", li), told("r2", wang, 6)])).toMatchObject({ asks: [], news: [{ kind: "added", recordId: "r2", statement: wang }] });
    expect(tell([stated(li), stated(wang, 6)], [told("r1", li), told("r2", wang, 6)], [told("r1", li)])).toMatchObject({ asks: [], changes: [], news: [{ kind: "removed", recordId: "r2" }] });
  });

  test("somebody whom the lead has still to confirm is not told a second time", () => {
    // The waiting `add` counts as current: the row is known by its record, and nothing is sent.
    expect(tell([stated(li), stated(wang, 6)], [told("r1", li)], [told("r1", li), told("w1", wang, 6)])).toMatchObject({ changes: [], asks: [], news: [] });
  });

  test("a row that vanished is asked about until its reason is given [S6]", () => {
    const base = [told("r1", li), told("r2", wang, 6)];
    expect(tell([stated(li)], base)).toMatchObject({ changes: [], asks: [{ kind: "vanished", recordId: "r2", name: "王秀英", row: null }] });
    expect(tell([stated(li)], base, base, [{ kind: "gone", who: "r2", reason: "转出", toUnit: "jiaoyu" }])).toMatchObject({
      asks: [], changes: [{ op: "remove", recordId: "r2", reason: "转出", toUnit: "jiaoyu" }], people: { r2: { name: "王秀英", place: null } },
    });
  });

  test("what waits for correction is listed with its rule and its row, told or not", () => {
    expect(tell([stated(li, 7, { mobile: "phone-length" })], []).waiting).toEqual([
      { sheet: "在册", row: 7, recordId: "new-1", name: "李建国", field: "mobile", rule: "phone-length" },
    ]);
  });
});
