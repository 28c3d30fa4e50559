import type { IsoDay } from "../roster/model/partialDate.js";
import { layouts } from "./layouts/layouts.js";
import { placeTable } from "./layouts/placeTable.js";
import type { PlacedTable, SheetPlan, WorkbookPlan } from "./layouts/plan.js";
import { makeListings } from "./listings.js";
import { makePeople } from "./people/makePeople.js";
import type { Listing } from "./people/person.js";
import { spotsOf, type Bench } from "./plantings/bench.js";
import { keepClean } from "./plantings/keepClean.js";
import { plantings } from "./plantings/plantings.js";
import { makeRandom } from "./random.js";
import { truePeople, trueFigures } from "./truePeople.js";
import { trueSheet } from "./trueTables.js";
import type { Truth } from "./truth.js";
import { DISTRICT, sampleUnits } from "./units.js";
import { drawWorkbook } from "./writing/drawWorkbook.js";

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface PlacedBook {
  readonly book: WorkbookPlan;
  readonly sheets: readonly { readonly sheet: SheetPlan; readonly tables: readonly PlacedTable[] }[];
}

/**
 * Makes the district's rosters and the truth about them: people, listings, layouts, places, plantings, files, in this
 * order. The same seed and day give the same bytes.
 * @example await makeDistrict({ seed: 1, asOf: "2026-11-22" }) // { files: 24 of them, truth }
 */
export async function makeDistrict({
  seed,
  asOf,
}: {
  readonly seed: number;
  readonly asOf: IsoDay;
}): Promise<{ readonly files: readonly SampleFile[]; readonly truth: Truth }> {
  const random = makeRandom(`district ${seed}`);
  const people = makePeople(random.fork("people"), asOf);
  const books = placeBooks(makeListings(people, random.fork("listings"), asOf), asOf);
  const bench = makeBench(books, { random: random.fork("plantings"), asOf });
  for (const planting of [keepClean, ...plantings]) planting.plant(bench);

  const everybody = truePeople(people, bench);
  return {
    files: await drawFiles(books, asOf),
    truth: {
      seed,
      asOf,
      district: DISTRICT,
      units: sampleUnits.map(({ unitId, name, file, layout }) => ({ unitId, name, file, layout })),
      people: everybody,
      sheets: books.flatMap(({ book, sheets }) =>
        sheets.map(({ sheet, tables }) => trueSheet(book.file, sheet, tables)),
      ),
      planted: bench.planted,
      oddities: bench.oddities,
      figures: trueFigures(everybody, bench),
    },
  };
}

function placeBooks(listings: ReadonlyMap<string, readonly Listing[]>, asOf: IsoDay): readonly PlacedBook[] {
  return sampleUnits.map((unit, place) => {
    const variant = sampleUnits.slice(0, place).filter(({ layout }) => layout === unit.layout).length;
    const book = layouts[unit.layout]!({ unit, listings: listings.get(unit.unitId)!, asOf, variant });
    return { book, sheets: book.sheets.map((sheet) => ({ sheet, tables: sheet.tables.map(placeTable) })) };
  });
}

function makeBench(books: readonly PlacedBook[], { random, asOf }: Pick<Bench, "random" | "asOf">): Bench {
  const tables = books.flatMap(({ book, sheets }) =>
    sheets.flatMap(({ sheet, tables: placed }) =>
      sheet.skipped === null ? placed.map((table) => ({ book, sheet, table })) : [],
    ),
  );
  return { random, asOf, tables, spots: spotsOf(tables, random), planted: [], oddities: [], deaths: new Map() };
}

/** One after the other: two dozen workbooks at once would hold all their parts in memory. */
async function drawFiles(books: readonly PlacedBook[], asOf: IsoDay): Promise<readonly SampleFile[]> {
  const files: SampleFile[] = [];
  for (const { book, sheets } of books) files.push({ name: book.file, bytes: await drawWorkbook(book, sheets, asOf) });
  return files;
}
