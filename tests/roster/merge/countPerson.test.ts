import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { countPerson } from "../../../roster/merge/countPerson.js";
import { countingRules } from "../../../roster/merge/counting/rules.js";
import { relationsOf } from "../../../roster/merge/relationsOf.js";
import { noFacts, type Counting, type PersonFacts, type Transfer, type UnitRecord } from "../../../roster/model/person.js";
import { wordsOf } from "../../../roster/words/catalogue.js";
import { say } from "../../../roster/words/words.js";
import { li, record } from "./records.js";

const names = new Map([["a", "银湖区财政局"], ["b", "银湖区税务局"], ["c", "银湖区教育局"]]);
const count = (records: readonly UnitRecord[], facts: Partial<PersonFacts> = {}): Counting => countPerson({ personId: "p", records }, names, { ...noFacts, ...facts });
const transfer = (state: Transfer["state"], toUnitId: string | null = "b"): Transfer => ({ fromUnitId: "a", toUnitId, state, at: "2026-11-01T00:00:00.000Z" });

describe("[M1] which unit counts a person", () => {
  test.each<[string, readonly UnitRecord[], Partial<PersonFacts>, string, string]>([
    ["the only one", [record("a", "1", li)], {}, "a", "sole-unit"],
    ["who pays", [record("a", "1", { ...li, pay_unit: "税务局" }), record("b", "2", li)], {}, "b", "pay-unit"],
    ["who pays, also of somebody settled elsewhere", [record("a", "1", { ...li, pay_unit: "财政局", orig_unit: "税务局" }), record("b", "2", { ...li, offsite: "是" })], {}, "a", "pay-unit"],
    ["pooled pay: the unit before retirement", [record("a", "1", { ...li, pay_unit: "区社保中心", orig_unit: "教育局" }), record("c", "2", li)], {}, "c", "pooled-pay"],
    ["dual management: the main party", [record("a", "1", { ...li, remark: "双重管理，以教育局为主" }), record("c", "2", li)], {}, "c", "dual-management"],
    ["an open transfer: the old one", [record("a", "1", li, { removed: "转出" }), record("b", "2", li)], { transfers: [transfer("open")] }, "a", "unfinished-transfer"],
    ["an open transfer to a unit that does not list them", [record("a", "1", li, { removed: "转出" })], { transfers: [transfer("open")] }, "a", "unfinished-transfer"],
    ["a confirmed one: the new one, which lists them", [record("a", "1", li, { removed: "转出" }), record("b", "2", li)], { transfers: [transfer("confirmed")] }, "b", "confirmed-transfer"],
    ["a confirmed one: the new one, listed yet or not, whoever paid before", [record("a", "1", { ...li, pay_unit: "财政局", orig_unit: "财政局" }, { removed: "转出" })], { transfers: [transfer("confirmed")] }, "b", "confirmed-transfer"],
    ["a confirmed one beside a third that lists them", [record("a", "1", li, { removed: "转出" }), record("c", "3", li)], { transfers: [transfer("confirmed")] }, "b", "confirmed-transfer"],
    ["out of the district, until the office confirms: the old one", [record("a", "1", li, { removed: "转出" })], { transfers: [transfer("open", null)] }, "a", "unfinished-transfer"],
    ["out of the district, while another lists them", [record("a", "1", li, { removed: "转出" }), record("b", "2", li)], { transfers: [transfer("open", null)] }, "b", "confirmed-transfer"],
    ["out of the district, confirmed: nobody", [record("a", "1", li, { removed: "转出" })], { transfers: [transfer("confirmed", null)] }, "a", "left-district"],
    ["confirmed, and listed again by another", [record("a", "1", li, { removed: "转出" }), record("b", "2", li)], { transfers: [transfer("confirmed", null)] }, "b", "confirmed-transfer"],
    ["confirmed, and listed again by the old one", [record("a", "1", li)], { transfers: [transfer("confirmed", null)] }, "a", "sole-unit"],
    ["confirmed, come back and gone again: not confirmed yet", [record("a", "1", li, { removed: "转出" })],
      { transfers: [transfer("confirmed", null), { ...transfer("open", null), at: "2026-11-05T00:00:00.000Z" }] }, "a", "unfinished-transfer"],
    ["confirmed after the office had ruled otherwise", [record("a", "1", li, { removed: "转出" })],
      { transfers: [transfer("confirmed", null)], ruling: { unitId: "c", by: "officer", at: "2026-10-01T00:00:00.000Z", ruling: null } }, "a", "left-district"],
    ["ruled on after it was confirmed", [record("a", "1", li, { removed: "转出" })],
      { transfers: [transfer("confirmed", null)], ruling: { unitId: "c", by: "officer", at: "2026-11-09T00:00:00.000Z", ruling: null } }, "c", "office-ruling"],
    ["nothing tells them apart", [record("b", "1", li), record("a", "2", li)], {}, "a", "smallest-id"],
  ])("%s", (_what, records, facts, ...decided) => {
    const [unitId, rule] = decided;
    expect(count(records, facts)).toMatchObject({ unitId, rule });
    expect(count([...records].reverse(), facts)).toMatchObject({ unitId, rule });
  });

  test("the office's ruling goes before every rule, and says so", () => {
    const ruling = { unitId: "c", by: "officer", at: "2026-11-01T00:00:00.000Z", ruling: "会议纪要3号" };
    expect(count([record("a", "1", { ...li, pay_unit: "财政局" })], { ruling })).toEqual({ unitId: "c", rule: "office-ruling", because: { at: "2026-11-01", ruling: "会议纪要3号" } });
  });

  test("the others serve, are in touch, or the person lives in their place", () => {
    const records = [record("a", "1", { ...li, pay_unit: "财政局", current_unit: "税务局", home_addr: "银湖区银河街道和平路5号" }), record("b", "2", li), record("c", "3", li), record("d", "4", li)];
    const more = new Map([...names, ["d", "银河街道办事处"]]);
    expect(relationsOf({ personId: "p", records }, "a", more)).toEqual([
      { unitId: "b", relation: "serves" }, { unitId: "c", relation: "contacts" }, { unitId: "d", relation: "lives-in" },
    ]);
  });
});

test("every rule stands in docs/counting.md in its order, and is worded in both languages with what it saw", () => {
  const documented = [...readFileSync("docs/counting.md", "utf8").matchAll(/^\| \d+ \| `([a-z-]+)`/gmu)].map((match) => match[1]);
  expect(documented).toEqual(countingRules.map(({ ruleId }) => ruleId));
  for (const language of ["zh-CN", "en"] as const) {
    const { rules } = wordsOf(language).counting;
    expect(Object.keys(rules).sort()).toEqual(countingRules.map(({ ruleId }) => ruleId).sort());
    const { rule, because } = count([record("a", "1", { ...li, pay_unit: "税务局" }), record("b", "2", li)]);
    expect(say(rules[rule as keyof typeof rules], because)).not.toContain("{");
  }
});
