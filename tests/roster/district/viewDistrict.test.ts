import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ageBands } from "../../../roster/district/ageBands.js";
import type { DistrictView } from "../../../roster/district/districtView.js";
import { viewDistrict } from "../../../roster/district/viewDistrict.js";
import type { PersonView } from "../../../roster/model/person.js";
import { anyDistrict } from "../../support/anyPeople.js";
import { madePerson, madeUnits } from "../../support/people.js";

const asOf = "2026-11-22";
const view = (people: readonly PersonView[], lastYearEnd: readonly PersonView[] | null = null): DistrictView =>
  viewDistrict({ asOf, units: madeUnits(2), people, quality: new Map(), lastYearEnd });
const idsOf = (made: DistrictView, figureId: string): readonly string[] => made.figures.get(figureId)!.personIds;
const countOf = (made: DistrictView, figureId: string): number => idsOf(made, figureId).length;

describe("the district view", () => {
  test("[M1] who has left the district is in no figure, and in 转出 of the year in which they did", () => {
    const gone = { ...madePerson("b", {}), counting: { unitId: "u1", rule: "left-district", because: { at: "2026-05-01" } } };
    const made = view([madePerson("a", {}), gone], [madePerson("a", {}), madePerson("b", {})]);
    expect(idsOf(made, "overview.*.total")).toEqual(["a"]);
    expect(idsOf(made, "scope.*.total")).toEqual(["a"]);
    expect(idsOf(made, "yearByUnit.*.left")).toEqual(["b"]);
    // Frozen as gone they were not there at the year's end either.
    expect(idsOf(view([madePerson("a", {})], [madePerson("a", {}), gone]), "yearByUnit.*.before")).toEqual(["a"]);
  });

  test("counts everybody once by category, sex, Party, age and rank", () => {
    const made = view([
      madePerson("a", { retire_kind: "离休", gender: "女", birth_date: "1926-11-22", political_status: "中共党员", orig_rank: "正县处级" }),
      madePerson("b", { birth_date: "1946-11-23", orig_rank: "科员" }),
      madePerson("c", { birth_date: "1946-11", orig_grade: "四级调研员", political_status: "中共预备党员" }),
    ]);
    expect(idsOf(made, "overview.*.lixiu")).toEqual(["a"]);
    expect(idsOf(made, "overview.sex-female.total")).toEqual(["a"]);
    expect(idsOf(made, "overview.party-member.total")).toEqual(["a", "c"]);
    expect(idsOf(made, "overview.age-100-up.lixiu")).toEqual(["a"]);
    // Born in November 1946: the month counts from its first day, the 23rd is still ahead.
    expect(idsOf(made, "overview.age-80-89.total")).toEqual(["c"]);
    expect(idsOf(made, "overview.age-70-79.total")).toEqual(["b"]);
    expect(idsOf(made, "overview.rank-副县处级.total")).toEqual(["c"]);
    expect(idsOf(made, "scope.counted.by-grade")).toEqual(["c"]);
    expect(made.figures.get("overview.sex-female.lixiu")!.label).toBe("总体情况 · 女 · 离休干部");
  });

  test("shows 类别待核 and 退职 rather than drop anybody, and 内退 and those who retire later apart", () => {
    const made = view([
      madePerson("none", { retire_kind: "" }), madePerson("odd", { retire_kind: "不明" }), madePerson("quit", { retire_kind: "退职" }),
      madePerson("worker", { retire_kind: "退休工人" }), madePerson("early", { retire_kind: "内退" }), madePerson("soon", { retire_date: "2027-03" }),
      madePerson("slip", { retire_date: "2062-03" }),
    ]);
    expect(idsOf(made, "overview.*.unclear")).toEqual(["none", "odd"]);
    expect(idsOf(made, "overview.*.other")).toEqual(["quit"]);
    expect(idsOf(made, "overview.*.tuixiu")).toEqual(["slip", "worker"]);
    expect(idsOf(made, "scope.not-retired.total").toSorted()).toEqual(["early", "soon"]);
    expect(countOf(made, "scope.*.total")).toBe(7);
  });

  test("[C5] takes the dead out of the count at once and into 本年去世, by the year they died", () => {
    const made = view([
      madePerson("now", { death_date: "2026-03" }, { deceased: true }), madePerson("undated", {}, { deceased: true, waiting: true }),
      madePerson("ahead", { death_date: "2062-01-01" }, { deceased: true }), madePerson("before", { death_date: "2024-12-30" }, { deceased: true }),
      madePerson("hint", { self_care: "生活不能自理" }, { muted: true }), madePerson("living"),
    ]);
    expect(idsOf(made, "overview.*.total")).toEqual(["hint", "living"]);
    expect(idsOf(made, "yearByUnit.u1.died").toSorted()).toEqual(["ahead", "now", "undated"]);
    expect(idsOf(made, "scope.died.death-undated").toSorted()).toEqual(["ahead", "undated"]);
    expect(idsOf(made, "scope.died-before.total")).toEqual(["before"]);
    expect(idsOf(made, "units.u1.muted")).toEqual(["hint"]);
    expect(made.lists.care).toEqual([]);
  });

  test("takes birth and sex from the citizen's number only where nothing else tells them", () => {
    const number = "11010519491231002X";
    const made = view([
      madePerson("told", { id_no: number, birth_date: "1945-01", gender: "男" }), madePerson("number", { id_no: number, birth_date: "", gender: "" }),
      madePerson("old", { id_no: "110105491231002", birth_date: "", gender: "" }), madePerson("broken", { id_no: "110105194912310021", birth_date: "", gender: "" }),
    ]);
    expect(made.people.get("told")).toMatchObject({ birth: "1945-01", sex: "male" });
    expect(made.people.get("number")).toMatchObject({ birth: "1949-12-31", sex: "female", age: 76 });
    expect(made.people.get("old")).toMatchObject({ birth: "1949-12-31", sex: "female" });
    expect(made.people.get("broken")).toMatchObject({ birth: null, sex: "unclear", band: "unknown" });
  });

  test("looks first after the aged, the dependent, those alone and those in hardship, with every reason", () => {
    const made = view([
      madePerson("all", { birth_date: "1930", self_care: "生活不能自理", living: "孤寡", hardship: "是(子女残疾)" }),
      madePerson("aged", { birth_date: "1946-11-22", hardship: "否(已脱困)", living: "空巢" }), madePerson("fit", { birth_date: "1946-11-23", hardship: "无" }),
    ]);
    expect(made.lists.care).toEqual(["all", "aged"]);
    expect(made.people.get("all")!.care).toEqual(["aged", "dependent", "alone", "hardship"]);
    expect(made.people.get("aged")!.care).toEqual(["aged"]);
    expect(idsOf(made, "care.several.total")).toEqual(["all"]);
  });

  test("the stated period of the revolution stands, and the date says which half of a wide one is meant", () => {
    const lixiu = (told: PersonView["statement"], id: string): PersonView => madePerson(id, { retire_kind: "离休", ...told });
    const made = view([
      lixiu({ revolution_period: "抗日战争时期", revolution_start_date: "1944-02" }, "half"), lixiu({ revolution_start_date: "1948" }, "date"),
      lixiu({ revolution_period: "解放战争时期", revolution_start_date: "1944-02" }, "stated"), lixiu({}, "none"), madePerson("other", { revolution_start_date: "1948" }),
    ]);
    expect(["half", "date", "stated", "none", "other"].map((id) => made.people.get(id)!.period)).toEqual(
      ["抗日战争后期", "解放战争时期", "解放战争时期", null, null]);
    expect(idsOf(made, "lixiu.*.period-unclear")).toEqual(["none"]);
  });

  test("people whose unit nobody listed get a row of their own", () => {
    const made = view([madePerson("a", {}, { unitId: "elsewhere" })]);
    expect(made.units.map((unit) => unit.unitId)).toEqual(["u1", "u2", "elsewhere"]);
    expect(idsOf(made, "units.elsewhere.total")).toEqual(["a"]);
  });

  test("[M5] the order in which people come does not show", () => {
    fc.assert(fc.property(anyDistrict, fc.infiniteStream(fc.nat()), (input, numbers) => {
      const keyed = input.people.map((person) => ({ person, key: numbers.next().value! }));
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ person }) => person);
      expect(viewDistrict({ ...input, people: shuffled }).figures).toEqual(viewDistrict(input).figures);
    }), { numRuns: 40 });
  });

  test("[M1] every counted person is in one unit, one category, one band, one sex, one membership and one rank", () => {
    fc.assert(fc.property(anyDistrict, (input) => {
      const made = viewDistrict(input);
      const counted = [...made.people.values()].filter((person) => person.standing === "counted" && input.people.includes(person.view)).map((person) => person.personId).sort();
      const joined = (ids: readonly string[]): readonly string[] => ids.flatMap((id) => idsOf(made, id)).sort();
      expect(joined(["overview.*.total"])).toEqual(counted);
      expect(joined(made.classes.categories.map((category) => `overview.*.${category}`))).toEqual(counted);
      expect(joined(made.units.map((unit) => `units.${unit.unitId}.total`))).toEqual(counted);
      expect(joined(ageBands.filter((band) => made.classes.bands.includes(band)).map((band) => `age.${band}.total`))).toEqual(counted);
      for (const { rows } of made.tables.overview.sections!) expect(joined(rows.map(({ key }) => `overview.${key}.total`))).toEqual(counted);
      expect(joined(["counted", "died", "died-before", "not-retired"].map((key) => `scope.${key}.total`))).toEqual(input.people.map((person) => person.personId).sort());
    }));
  });

  test("every figure holds known people, each once, and 待更正 is some of them", () => {
    fc.assert(fc.property(anyDistrict, (input) => {
      const made = viewDistrict(input);
      for (const { figureId, personIds } of made.figures.values()) {
        expect(new Set(personIds).size, figureId).toBe(personIds.length);
        expect(personIds.every((personId) => made.people.has(personId)), figureId).toBe(true);
      }
      for (const personId of idsOf(made, "overview.*.waiting")) expect(made.people.get(personId)!.waiting).toBe(true);
    }), { numRuns: 50 });
  });

  test("a view survives being written down", () => {
    const made = view([madePerson("a")]);
    expect(JSON.parse(JSON.stringify([...made.figures.values()]))).toEqual([...made.figures.values()]);
  });
});
