import { cellAddress } from "../../roster/model/address.js";
import type { FieldId } from "../../roster/model/field.js";
import type { Severity } from "../../roster/model/finding.js";
import type { IsoDay } from "../../roster/model/partialDate.js";
import type { PersonRow, PlacedTable, SheetPlan, WorkbookPlan } from "../layouts/plan.js";
import { indexOf, peopleOf } from "../layouts/placeTable.js";
import type { ValueKey, Values } from "../people/person.js";
import type { Random } from "../random.js";
import type { DeathMark, Oddity, PlantedError } from "../truth.js";
import type { CellDraft } from "../writing/draft.js";

/** A placed table with the sheet and the workbook that hold it. */
export interface TableSpot {
  readonly book: WorkbookPlan;
  readonly sheet: SheetPlan;
  readonly table: PlacedTable;
}

/** One person's row with its place. */
export interface Spot extends TableSpot {
  readonly person: PersonRow;
  readonly row: number;
}

/** Which rows will do. */
export interface Wish {
  /** Columns that the table must have. */
  readonly needs?: readonly string[];
  readonly lacks?: readonly string[];
  readonly where?: (values: Readonly<Values>, spot: Spot) => boolean;
}

/** What a planting works on; it owns the list of what was planted so far. */
export interface Bench {
  readonly random: Random;
  readonly asOf: IsoDay;
  readonly tables: readonly TableSpot[];
  readonly spots: readonly Spot[];
  readonly planted: PlantedError[];
  readonly oddities: Oddity[];
  /** How the dead are marked, by personKey. */
  readonly deaths: Map<string, DeathMark>;
}

export interface Planting {
  /** The rule that must find it, or what the oddity is called. */
  readonly name: string;
  plant(bench: Bench): void;
}

/** Takes a clean row that fits, from a file that this planting has not used yet where there is one. */
export function takeSpot(bench: Bench, name: string, wish: Wish): Spot {
  const fits = bench.spots.filter((spot) => spot.person.takenBy === null && fulfils(spot, wish));
  const used = new Set(bench.spots.filter((spot) => spot.person.takenBy === name).map((spot) => spot.book.file));
  const spot = fits.find((candidate) => !used.has(candidate.book.file)) ?? fits[0];
  if (spot === undefined) throw new Error(`No row is left for ${name}: give the sample more people or other layouts.`);
  spot.person.takenBy = name;
  return spot;
}

function fulfils(spot: Spot, { needs = [], lacks = [], where }: Wish): boolean {
  if (!needs.every((key) => hasColumn(spot, key)) || lacks.some((key) => hasColumn(spot, key))) return false;
  return where === undefined || where(spot.person.listing.told, spot);
}

export function hasColumn({ table }: TableSpot, key: string): boolean {
  return indexOf(table, key) >= 0;
}

/** Alters what the row tells; undefined empties it. */
export function tell(spot: Spot, told: { readonly [K in ValueKey]?: string | undefined }): void {
  const values = Object.entries({ ...spot.person.listing.told, ...told }).filter(([, value]) => value !== undefined);
  spot.person.listing.told = Object.fromEntries(values) as Values;
}

/** Alters what is true, and what the row tells. */
export function become(spot: Spot, values: Values): void {
  Object.assign(spot.person.listing.person.values, values);
  tell(spot, values);
}

/** Makes one cell show something that its column would not write. */
export function show(spot: Spot, key: string, cell: CellDraft): void {
  spot.person.shows.set(key, cell);
}

/** The cell of a column in that row; the name's where the table has no such column. */
export function cellOf(spot: Spot, key: string): string {
  const own = indexOf(spot.table, key);
  return cellAddress(spot.row, own >= 0 ? own : indexOf(spot.table, "name"));
}

/** Writes down that checking must find something in that row. */
export function expectAt(
  bench: Bench,
  spot: Spot,
  found: { readonly rule: string; readonly severity: Severity; readonly key: ValueKey; readonly cell?: string },
): void {
  const field = found.key.split("|")[0] as FieldId;
  bench.planted.push({
    rule: found.rule,
    severity: found.severity,
    ...placeOf(spot),
    cell: found.cell ?? cellOf(spot, found.key),
    field,
  });
}

/** Writes down that checking must find something at a cell of the table that is nobody's. */
export function expectOnTable(
  bench: Bench,
  spot: TableSpot,
  found: {
    readonly rule: string;
    readonly severity: Severity;
    readonly field: FieldId | null;
    readonly row: number;
    readonly column: number;
  },
): void {
  const { rule, severity, field, row, column } = found;
  bench.planted.push({ rule, severity, ...placeOf(spot), cell: cellAddress(row, column), field });
}

export function expectOddity(
  bench: Bench,
  spot: Spot,
  odd: { readonly kind: string; readonly key: ValueKey; readonly value: string | null },
): void {
  bench.oddities.push({
    kind: odd.kind,
    ...placeOf(spot),
    cell: cellOf(spot, odd.key),
    field: odd.key.split("|")[0] as FieldId,
    value: odd.value,
  });
}

export function placeOf({ book, sheet }: TableSpot): { readonly file: string; readonly sheet: string | null } {
  return { file: book.file, sheet: isCsv(book.file) ? null : sheet.name };
}

export function isCsv(file: string): boolean {
  return file.endsWith(".csv");
}

/** All rows of people, in an order that the seed mixes, so that mistakes spread over the district. */
export function spotsOf(tables: readonly TableSpot[], random: Random): readonly Spot[] {
  const spots = tables.flatMap((spot) =>
    peopleOf(spot.table.plan).map((person) => ({ ...spot, person, row: spot.table.rowOf.get(person)! })),
  );
  return random.shuffle(spots);
}
