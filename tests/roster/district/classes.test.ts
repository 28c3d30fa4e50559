import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { viewDistrict } from "../../../roster/district/viewDistrict.js";
import { anyDistrict } from "../../support/anyPeople.js";
import { madePerson, madeUnits } from "../../support/people.js";

describe("分类统计", () => {
  test("[W1] each section of any district is everybody, each once", () => {
    fc.assert(fc.property(anyDistrict, (input) => {
      const made = viewDistrict(input);
      const everybody = made.figures.get("overview.*.total")!.personIds.toSorted();
      for (const { sectionId, rows } of made.tables.classes.sections!) {
        expect(rows.flatMap(({ key }) => made.figures.get(`classes.${key}.total`)!.personIds).sort(), sectionId).toEqual(everybody);
      }
    }), { numRuns: 60 });
  });

  test("settled elsewhere goes before living elsewhere, and what nobody told has its row", () => {
    const people = [
      madePerson("settled", { offsite: "是", lives_elsewhere: "是" }), madePerson("away", { lives_elsewhere: "异地(上海)" }), madePerson("here", { education: "大学本科" }),
    ];
    const made = viewDistrict({ asOf: "2026-11-22", units: madeUnits(1), people, quality: new Map() });
    const who = (row: string): readonly string[] | undefined => made.figures.get(`classes.${row}.total`)?.personIds;
    expect([who("residence-settled"), who("residence-away"), who("residence-here")]).toEqual([["settled"], ["away"], ["here"]]);
    expect(who("education-untold")).toEqual(["away", "settled"]);
    expect(who("education-大学本科")).toEqual(["here"]);
  });
});

describe("职务层次与年龄", () => {
  test("each level's bands are its people, and the last row everybody", () => {
    fc.assert(fc.property(anyDistrict, (input) => {
      const made = viewDistrict(input);
      const { rows, columns } = made.tables.rankAge;
      for (const { key } of rows) {
        const bands = columns.filter((column) => column.key !== "total" && column.key !== "waiting");
        expect(bands.flatMap((band) => made.figures.get(`rankAge.${key}.${band.key}`)!.personIds).sort(), key)
          .toEqual(made.figures.get(`rankAge.${key}.total`)!.personIds.toSorted());
      }
      expect(made.figures.get("rankAge.*.total")!.personIds.toSorted()).toEqual(made.figures.get("overview.*.total")!.personIds.toSorted());
    }), { numRuns: 60 });
  });
});
