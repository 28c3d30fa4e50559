import type { ValueKey } from "../people/person.js";
import { toldBy, writeDate, type DateFormName } from "../writing/dateForms.js";
import { expectOddity, show, takeSpot, type Planting } from "./bench.js";
import { both, inSpreadsheet, isCadre, isLixiu, withoutFormulas, withoutPartyYears } from "./wishes.js";

const odd: readonly (readonly [DateFormName, ValueKey])[] = [
  ["dotsShort", "work_start_date"],
  ["zhDay", "birth_date"],
  ["han", "retire_date"],
  ["hanDots", "work_start_date"],
  ["hanCircles", "retire_date"],
  ["hanZero", "retire_date"],
  ["archive", "birth_date"],
  ["year", "party_join_date"],
  ["yearZh", "work_start_date"],
  ["zeroMonth", "work_start_date"],
  ["spring", "work_start_date"],
  ["plainNumber", "work_start_date"],
  ["compactNumber", "birth_date"],
  ["twoPlaces", "party_join_date"],
  ["serialDay", "birth_date"],
];

/** Every form of a date that no layout uses throughout, one row each: odd, and right. */
export const dateOddities: Planting = {
  name: "date-form",
  plant(bench) {
    for (const [form, key] of odd) {
      const spot = takeSpot(bench, this.name, {
        needs: [key],
        lacks: ["age"],
        where: both(isCadre, inSpreadsheet, withoutFormulas, withoutPartyYears, (values, { book }) => {
          const date = values[key];
          return date !== undefined && !book.date1904 && book.unit.layout !== "combinedCells" && fits(form, date);
        }),
      });
      const date = spot.person.listing.told[key]!;
      show(spot, key, { ...writeDate(date, form, false), role: "centre" });
      expectOddity(bench, spot, { kind: `date-form/${form}`, key, value: toldBy(date, form) });
    }
    const old = takeSpot(bench, this.name, { needs: ["birth_date"], where: both(isLixiu, inSpreadsheet) });
    show(old, "birth_date", { ...writeDate(old.person.listing.told.birth_date!, "minguo", false), role: "centre" });
    expectOddity(bench, old, {
      kind: "date-form/minguo",
      key: "birth_date",
      value: toldBy(old.person.listing.told.birth_date!, "minguo"),
    });
  },
};

/** Forms that need a certain date to show what they are made for. */
function fits(form: DateFormName, date: string): boolean {
  if (form === "dotsShort") return date.slice(5, 7) === "01" || date.slice(5, 7) === "10";
  if (form === "plainNumber") return !["01", "10"].includes(date.slice(5, 7));
  if (form === "hanCircles" || form === "hanZero") return date.startsWith("20");
  return true;
}
