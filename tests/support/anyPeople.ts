import fc from "fast-check";
import type { DistrictInput } from "../../roster/district/viewDistrict.js";
import type { Statement } from "../../roster/model/change.js";
import type { FieldId } from "../../roster/model/field.js";
import type { PersonView } from "../../roster/model/person.js";
import { madeNumber, madeUnits } from "./people.js";

const asOf = "2026-11-22";

const anyDate = fc.oneof(
  fc.integer({ min: 1915, max: 2027 }).map(String),
  fc.tuple(fc.integer({ min: 1915, max: 2027 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${String(year)}-${String(month).padStart(2, "0")}`),
  fc.tuple(fc.integer({ min: 1915, max: 2027 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`),
  fc.constant("一九四五年春"),
);

/** What people write: names, but also numbers, phones, and text that a spreadsheet would run. */
export const oddText = fc.oneof(
  fc.constantFrom("张三", "李　四", "=HYPERLINK(\"http://example.invalid\")", "+1-2", "@SUM(A1)", "#N/A", "__proto__", "局长 13912345678", "_x0041_"),
  fc.constantFrom(madeNumber("19450305", 4, true), `证件${madeNumber("19310712", 9, false)}存档`, "329999310712123"),
  fc.string({ maxLength: 12, unit: "grapheme" }),
);

const one = (...names: readonly string[]) => fc.constantFrom(...names);

const anyStatement: fc.Arbitrary<Statement> = fc.record({
  name: oddText,
  gender: one("男", "女", "不详"),
  id_no: fc.integer({ min: 0, max: 400 }).map((order) => madeNumber("19410506", order, order % 2 === 0)),
  birth_date: anyDate, birth_date_id: anyDate,
  political_status: one("中共党员", "中共预备党员", "群众", "民盟盟员"),
  retire_kind: one("离休", "退休", "退休", "退休工人", "退职", "内退", "建国前参加工作退休干部", "不明"),
  revolution_start_date: anyDate, revolution_period: one("抗日战争时期", "解放战争时期", "红军时期"),
  retire_date: anyDate, death_date: anyDate,
  orig_unit: oddText, orig_post: oddText, remark: oddText,
  orig_rank: one("正县处级", "副县处级", "科员", "其他"), orig_grade: one("四级调研员", "一级警长"),
  treatment_rank: one("副厅局级待遇"), health: one("健康或良好", "生活不能自理"), self_care: one("生活自理", "生活不能自理"),
  living: one("独居", "孤寡", "与子女同住"), hardship: one("是(重大疾病)", "否", "无"), lives_elsewhere: one("是(上海)", "否"), mobile: one("13912345678"),
}, { requiredKeys: [] });

const anyTold = fc.record({
  statement: anyStatement, unit: fc.integer({ min: 1, max: 5 }), waiting: fc.boolean(), deceased: fc.boolean(), muted: fc.boolean(),
  otherUnit: fc.option(fc.integer({ min: 1, max: 5 })), sheet: fc.option(oddText), file: oddText,
});

/** People of every kind, in units of which one is missing from the list of units (u5). */
export const anyPeople: fc.Arbitrary<readonly PersonView[]> = fc.array(anyTold, { maxLength: 25 }).map((all) => all.map((told, index): PersonView => {
  const unitId = `u${String(told.unit)}`;
  const source = (unit: string, row: number) => ({ file: told.file, sheet: told.sheet, row, unitId: unit, recordId: `${unit}-${String(row)}` });
  return {
    personId: `p${String(index)}`, unitId, counting: { unitId, rule: "sole-unit", because: {} }, relations: [], origins: [],
    deathConfirmed: told.deceased, statement: told.statement as { readonly [F in FieldId]?: string }, held: {},
    waiting: told.waiting, deceased: told.deceased, muted: told.muted && !told.deceased,
    sources: [...(told.otherUnit === null ? [] : [source(`u${String(told.otherUnit)}`, 500 + index)]), source(unitId, 5 + index)],
  };
}));

/** A district, with or without a record of how last year ended. */
export const anyDistrict: fc.Arbitrary<DistrictInput> = fc.record({ people: anyPeople, lastYear: fc.option(anyPeople), keep: fc.integer({ min: 0, max: 25 }) })
  .map(({ people, lastYear, keep }) => ({
    asOf, units: madeUnits(4), people, quality: new Map(),
    // Some of last year's people are gone, some are in another unit now, some are new: ids meet by their place.
    lastYearEnd: lastYear === null ? null : [...lastYear.slice(0, keep), ...lastYear.slice(keep).map((person) => ({ ...person, personId: `gone-${person.personId}` }))],
  }));
