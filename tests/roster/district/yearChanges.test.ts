import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeColumns } from "../../../roster/district/countChanges.js";
import type { DistrictView } from "../../../roster/district/districtView.js";
import { viewDistrict } from "../../../roster/district/viewDistrict.js";
import type { PersonView } from "../../../roster/model/person.js";
import { anyDistrict } from "../../support/anyPeople.js";
import { madePerson, madeUnits } from "../../support/people.js";

const asOf = "2026-11-22";
const view = (people: readonly PersonView[], lastYearEnd: readonly PersonView[] | null): DistrictView =>
  viewDistrict({ asOf, units: madeUnits(2), people, quality: new Map(), lastYearEnd });
const row = (made: DistrictView, table: string, key: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(changeColumns.map((column) => [column, made.figures.get(`${table}.${key}.${column}`)!.personIds.toSorted()]));

const inUnit = (id: string, unitId: string, told: PersonView["statement"] = {}, more: Partial<PersonView> = {}): PersonView => madePerson(id, told, { unitId, ...more });

describe("the changes of the year", () => {
  test("without a record of last year the rosters tell who counted then", () => {
    const made = view([
      inUnit("old", "u1"), inUnit("new", "u1", { retire_date: "2026-04" }), inUnit("died", "u1", { death_date: "2026-02-01" }, { deceased: true }),
      inUnit("both", "u1", { retire_date: "2026-01", death_date: "2026-10" }, { deceased: true }), inUnit("long-dead", "u1", { death_date: "2019" }, { deceased: true }),
    ], null);
    expect(made.lastYearRecorded).toBe(false);
    expect(row(made, "yearByUnit", "u1")).toEqual({
      before: ["died", "old"], retired: ["both", "new"], died: ["both", "died"], now: ["new", "old"], joined: [], left: [],
    });
  });

  test("with a record moves, late deaths and corrections are told by name", () => {
    const then = [inUnit("stay", "u1"), inUnit("move", "u1"), inUnit("gone", "u1"), inUnit("late", "u2"), inUnit("kind", "u2")];
    const now = [
      inUnit("stay", "u1"), inUnit("move", "u2"), inUnit("found", "u2"), inUnit("fresh", "u2", { retire_date: "2026-07" }),
      inUnit("late", "u2", { death_date: "2025-12-20" }, { deceased: true }), inUnit("kind", "u2", { retire_kind: "离休" }),
      // Dead, but nobody knows when, and nobody knew of them last year: no change of this year.
      inUnit("stranger", "u2", {}, { deceased: true }),
    ];
    const made = view(now, then);
    expect(row(made, "yearByUnit", "u1")).toEqual({ before: ["gone", "move", "stay"], retired: [], died: [], now: ["stay"], joined: [], left: ["gone", "move"] });
    expect(row(made, "yearByUnit", "u2")).toEqual({
      before: ["kind", "late"], retired: ["fresh"], died: ["late"], now: ["found", "fresh", "kind", "move"], joined: ["found", "move"], left: [],
    });
    expect(row(made, "yearByCategory", "lixiu")).toMatchObject({ before: [], joined: ["kind"], now: ["kind"] });
    expect(row(made, "yearByCategory", "tuixiu").left).toEqual(["gone", "kind"]);
    expect(made.lists.year.map(({ move, personId, unitId, otherUnitId }) => [move, personId, unitId, otherUnitId])).toEqual([
      ["retired", "fresh", "u2", null], ["died", "late", "u2", null], ["joined", "found", "u2", null], ["joined", "move", "u2", "u1"],
      ["left", "move", "u1", "u2"], ["left", "gone", "u1", null],
    ]);
  });

  test("[W3] last year + retired + joined − died − left = now, for every unit, category and rank of any district", () => {
    fc.assert(fc.property(anyDistrict, (input) => {
      const made = viewDistrict(input);
      for (const table of [made.tables.yearByUnit, made.tables.yearByCategory, made.tables.yearByRank]) {
        for (const { key } of table.rows) {
          const count = Object.fromEntries(Object.entries(row(made, table.tableId, key)).map(([column, ids]) => [column, ids.length])) as Record<(typeof changeColumns)[number], number>;
          expect(count.before + count.retired + count.joined - count.died - count.left, `${table.tableId} ${key}`).toBe(count.now);
        }
      }
      // A new level is a move from one row to another; all else is what the category says.
      const { before, retired, died, now } = row(made, "yearByCategory", "tuixiu");
      expect(row(made, "yearByRank", "*")).toMatchObject({ before, retired, died, now });
      expect(row(made, "yearByUnit", "*").now).toEqual(made.figures.get("overview.*.total")!.personIds.toSorted());
    }));
  });

  test("the list by name holds every change by unit, no more and no less", () => {
    fc.assert(fc.property(anyDistrict, (input) => {
      const made = viewDistrict(input);
      for (const move of ["retired", "died", "joined", "left"] as const) {
        const listed = made.lists.year.filter((entry) => entry.move === move).map((entry) => `${entry.unitId} ${entry.personId}`).sort();
        const counted = made.units.flatMap(({ unitId }) => made.figures.get(`yearByUnit.${unitId}.${move}`)!.personIds.map((id) => `${unitId} ${id}`)).sort();
        expect(listed).toEqual(counted);
      }
    }), { numRuns: 60 });
  });

  test("without a record nobody is seen to move", () => {
    fc.assert(fc.property(anyDistrict, (input) => {
      const made = viewDistrict({ ...input, lastYearEnd: null });
      expect(row(made, "yearByUnit", "*")).toMatchObject({ joined: [], left: [] });
    }), { numRuns: 60 });
  });
});
