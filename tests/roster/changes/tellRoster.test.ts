import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChanges } from "../../../roster/changes/applyChanges.js";
import type { StatedRow } from "../../../roster/changes/assignRows.js";
import { tellRoster, type GivenAnswer } from "../../../roster/changes/tellRoster.js";
import type { ToldRecord } from "../../../roster/model/change.js";
import { isAgreed } from "../../../roster/protocol/agreement.js";
import { digestOf } from "../../../roster/protocol/digest.js";
import { countIds, stated, told } from "./told.js";

const li = { name: "李建国", gender: "男", id_no: "11010519491231002X", birth_date: "1949-12-31", mobile: "13900000001" };
const wang = { name: "王秀英", gender: "女", birth_date: "1951-05", orig_unit: "财政局", mobile: "13900000002" };

function tell(rows: readonly StatedRow[], base: readonly ToldRecord[], current: readonly ToldRecord[], answers: readonly GivenAnswer[] = []) {
  return tellRoster(rows, { base, current, answers, ...countIds() });
}

describe("tellRoster", () => {
  test("[S4] changes travel with the value that the sheet knew, not with the one told since", () => {
    const { changes } = tell([stated({ ...li, mobile: "13900000009" })], [told("r1", li)], [told("r1", { ...li, mobile: "13911111111" })]);
    expect(changes).toMatchObject([{ op: "set", field: "mobile", from: "13900000001", to: "13900000009" }]);
  });

  test("a cell that only somebody else changed is no change of this sheet", () => {
    expect(tell([stated(li)], [told("r1", li)], [told("r1", { ...li, mobile: "13911111111" })]).changes).toEqual([]);
  });

  test("who came since is recognised and not asked about; who went since is not asked about either", () => {
    expect(tell([stated(li), stated(wang, {}, 6)], [], [told("r1", li), told("r2", wang, {}, 6)])).toMatchObject({ changes: [], asks: [] });
    expect(tell([stated(li)], [told("r1", li)], [told("r1", li), told("r2", wang, {}, 6)])).toMatchObject({ changes: [], asks: [] });
    expect(tell([stated(li)], [told("r1", li), told("r2", wang, {}, 6)], [told("r1", li)])).toMatchObject({ changes: [], asks: [] });
  });

  test("[S6] an answer by name counts where one person bears it; of two of one name the id is needed", () => {
    const base = [told("r1", li), told("r2", wang, {}, 6), told("r3", { ...wang, birth_date: "1940-01", mobile: "13900000003" }, {}, 7)];
    const gone = (who: string): GivenAnswer => ({ kind: "gone", who, reason: "转出", toUnit: "jiaoyu" });
    expect(tell([stated(li)], base, base, [gone("王秀英")])).toMatchObject({ unmatched: ["王秀英"], changes: [], asks: [{}, {}] });
    const answered = tell([stated(li)], base, base, [gone("r2"), { kind: "gone", who: "r3", reason: "去世", note: "家属来电" }, gone("李建国")]);
    expect(answered).toMatchObject({ unmatched: ["李建国"], asks: [] });
    expect(answered.changes).toEqual([
      { op: "remove", recordId: "r2", reason: "转出", note: "", toUnit: "jiaoyu" }, { op: "remove", recordId: "r3", reason: "去世", note: "家属来电" },
    ]);
  });

  test("accepted errors travel with the records of their rows", () => {
    const accepted = { rule: "date-order", field: "birth_date" as const, valueDigest: "0".repeat(64), reason: "档案认定", acceptedBy: "王主任", acceptedOn: "2026-11-20" };
    const rows = [{ ...stated(li), accepted: [accepted] }, { ...stated(wang, {}, 6), accepted: [{ ...accepted, field: null }] }];
    expect(tell(rows, [told("r1", li)], [told("r1", li)]).acceptances).toEqual([{ recordId: "r1", ...accepted }, { recordId: "new-001", ...accepted, field: null }]);
  });
});

const statements = fc.record(
  {
    name: fc.constantFrom("李建国", "李健国", "王秀英"), id_no: fc.constantFrom("11010519491231002X", "110105194912310038"),
    birth_date: fc.constantFrom("1949", "1949-12-31", "1951-05-06"), mobile: fc.constantFrom("13900000001", "13900000002"), remark: fc.constantFrom("甲", "乙"),
  },
  { requiredKeys: [] },
);
const people = fc.array(statements, { maxLength: 6 });

test("[S5] whatever the sheets, both sides agree exactly when nothing is left to ask", () => {
  fc.assert(
    fc.property(people, people, (before, after) => {
      const base = before.map((statement, place) => told(`r${String(place)}`, statement, {}, place + 5));
      const rows = after.map((statement, place) => stated(statement, {}, place + 5));
      const { changes, asks, told: mine } = tell(rows, base, base);
      const register = applyChanges(base, changes);
      const agreed = mine.length === rows.length && isAgreed(mine, { count: register.length, digest: digestOf(register) });
      expect(agreed).toBe(asks.length === 0);
    }),
    { numRuns: 300 },
  );
});
