import { describe, expect, test } from "vitest";
import { checkCharacter } from "../../roster/codes/idNumber.js";
import { codeLists } from "../../roster/codes/codeLists.js";
import { everDivision } from "../../roster/codes/divisions.js";
import { statutoryRetirement } from "../../roster/codes/statutoryRetirement.js";
import { homes } from "../../samples/people/homes.js";
import { withCheckCharacter } from "../../samples/people/idNumbers.js";
import { makePeople } from "../../samples/people/makePeople.js";
import { otherSpelling } from "../../samples/people/sameSound.js";
import { makeRandom } from "../../samples/random.js";

const people = makePeople(makeRandom("people"), "2026-11-22");

test("the sample's own check character is the standard's", () => {
  expect(withCheckCharacter("11010519491231002")).toBe("11010519491231002X");
  expect(withCheckCharacter("44052418800101001")).toBe("440524188001010014");
  for (const { values } of people) expect(checkCharacter(values.id_no!.slice(0, 17))).toBe(values.id_no!.slice(17));
});

test("home counties are real divisions, many of them abolished", () => {
  expect(homes.filter(({ code }) => !everDivision(code))).toEqual([]);
});

test("nobody shares a number or a phone", () => {
  for (const key of ["id_no", "mobile"] as const)
    expect(new Set(people.map(({ values }) => values[key])).size).toBe(people.length);
});

test("eight people share a name with somebody else, in one unit and in two", () => {
  const names = people.map(({ values }) => values.name!);
  const shared = people.filter(({ values }) => names.indexOf(values.name!) !== names.lastIndexOf(values.name!));
  expect(shared).toHaveLength(8);
});

describe("lives are true in themselves", () => {
  test("numbers carry birth and sex", () => {
    for (const { values } of people) {
      expect(values.id_no!.slice(6, 14)).toBe(values.birth_date!.replaceAll("-", ""));
      expect(Number(values.id_no![16]) % 2).toBe(values.gender === "男" ? 1 : 0);
    }
  });

  test("退休 at the statutory month or the one after it", () => {
    for (const { values } of people.filter(({ values: { retire_kind: kind } }) => kind !== "离休")) {
      const { date } = statutoryRetirement(
        values.birth_date!,
        values.gender === "男" ? "male" : values.retire_kind === "退休工人" ? "female50" : "female55",
      );
      const months = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
      expect(months(values.retire_date!) - months(date)).toBeGreaterThanOrEqual(0);
      expect(months(values.retire_date!) - months(date)).toBeLessThanOrEqual(1);
    }
  });

  test("离休 began by September 1949 and at the age of twelve or more", () => {
    for (const { values } of people.filter(({ values: { retire_kind: kind } }) => kind === "离休")) {
      expect(values.revolution_start_date! <= "1949-09").toBe(true);
      expect(
        Number(values.revolution_start_date!.slice(0, 4)) - Number(values.birth_date!.slice(0, 4)),
      ).toBeGreaterThanOrEqual(12);
    }
  });

  test("codes are official names", () => {
    const lists = {
      gender: "gender",
      ethnicity: "ethnicity",
      education: "education",
      political_status: "politicalStatus",
      retire_kind: "retireKind",
      revolution_period: "revolutionPeriod",
      orig_rank: "rank",
      orig_grade: "grade",
      treatment_rank: "treatment",
      medical_treatment: "medicalTreatment",
      health: "health",
      self_care: "selfCare",
      living: "living",
      marital: "marital",
      alive: "alive",
    } as const;
    for (const [field, list] of Object.entries(lists) as [keyof typeof lists, (typeof lists)[keyof typeof lists]][]) {
      const names = codeLists[list].codes.map(({ name }) => name);
      expect(people.flatMap(({ values }) => values[field] ?? []).filter((value) => !names.includes(value))).toEqual([]);
    }
  });
});

test("other spellings keep the surname and change one character", () => {
  expect(otherSpelling("张继勋", "variant")).toBe("张继勛");
  expect(otherSpelling("王淑珍", "homophone")).toBe("王淑贞");
  expect(otherSpelling("云大", "variant")).toBeNull();
});
