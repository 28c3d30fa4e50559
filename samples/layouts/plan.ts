import type { FieldId, SubtablePart } from "../../roster/model/field.js";
import type { IsoDay } from "../../roster/model/partialDate.js";
import type { Question } from "../../roster/model/table.js";
import type { Listing, Values } from "../people/person.js";
import type { SampleUnit } from "../units.js";
import type { CellDraft, Look, Role, SheetDraft } from "../writing/draft.js";

/** Where a cell is written, for columns that count or calculate. */
export interface WritePlace {
  readonly row: number;
  /** The person's running number in the table, from 1. */
  readonly number: number;
  readonly asOf: IsoDay;
  /** The day for which the age column was filled in. */
  readonly ageAsOf: IsoDay;
  readonly date1904: boolean;
  /** Letters of another column of the table. */
  letters(key: string): string;
}

export interface ColumnSpec {
  /** Unique in its table: mostly the value that it shows. */
  readonly key: string;
  /** Parents first. */
  readonly heading: readonly string[];
  /** What reading should take it for; null: no field. */
  readonly field: FieldId | null;
  readonly part: SubtablePart | null;
  readonly width: number;
  readonly role: Role;
  /** In the row of hints below the heading. */
  readonly hint: string;
  /** Why reading must ask about it, null where it need not. */
  readonly asked: Question["because"] | null;
  write(values: Readonly<Values>, place: WritePlace): CellDraft;
}

/** One person's row. Plantings change what it tells, shows or looks like. */
export interface PersonRow {
  readonly kind: "person";
  readonly listing: Listing;
  /** Cells that show something else than the column would write, by column key. */
  readonly shows: Map<string, CellDraft>;
  struck: boolean;
  hidden: boolean;
  /** The rule or oddity that has this row; null while it is clean. */
  takenBy: string | null;
}

export interface GroupRow {
  readonly kind: "group";
  readonly title: string;
  /** Stated in brackets behind the title; null: not stated. */
  count: number | null;
}

export interface TotalRow {
  readonly kind: "total";
  readonly label: string;
  count: number;
  /** The number stands here, the label in the first column; null: both in one text. */
  readonly countKey: string | null;
}

export interface PlainRow {
  readonly kind: "blank" | "text";
  readonly text: string;
}

export type BodyRow = PersonRow | GroupRow | TotalRow | PlainRow;

/** Headings and rows of one roster within a sheet, before any cell is written. */
export interface TablePlan {
  /** The first line's row, from 1, and the first column. */
  readonly top: number;
  readonly left: number;
  readonly lines: readonly { readonly text: string; readonly role: "title" | "line" }[];
  readonly columns: readonly ColumnSpec[];
  /** A hidden row of codes, a row of hints, below the heading. */
  readonly codeRow: boolean;
  readonly hintRow: boolean;
  readonly body: readonly BodyRow[];
  readonly footer: readonly string[];
  /** Fields whose column is absent but which the title, the group, the sheet's name or 填报单位 tells. */
  readonly stoodFor: readonly FieldId[];
  ageAsOf: IsoDay;
}

export interface SheetPlan {
  readonly name: string;
  readonly hidden?: boolean;
  readonly tables: readonly TablePlan[];
  /** Why reading should pass the sheet over; null: it holds rosters. */
  readonly skipped: "no-ledger" | "statistics" | "form" | "empty-template" | null;
  decorate?(draft: SheetDraft, placed: readonly PlacedTable[]): void;
}

export interface WorkbookPlan {
  readonly unit: SampleUnit;
  readonly file: string;
  readonly date1904: boolean;
  readonly look: Look;
  readonly sheets: readonly SheetPlan[];
}

export interface LayoutInput {
  readonly unit: SampleUnit;
  readonly listings: readonly Listing[];
  readonly asOf: IsoDay;
  /** How many units before it have the same layout: for small differences. */
  readonly variant: number;
}

export type Layout = (input: LayoutInput) => WorkbookPlan;

export function personRow(listing: Listing): PersonRow {
  return { kind: "person", listing, shows: new Map(), struck: false, hidden: false, takenBy: null };
}

export const blankRow: PlainRow = { kind: "blank", text: "" };

/** A table with the usual answers where a layout gives none. */
export function tablePlan(
  plan: Pick<TablePlan, "columns" | "body"> & Partial<TablePlan> & { readonly asOf: IsoDay },
): TablePlan {
  const { asOf, ...rest } = plan;
  return {
    top: 1,
    left: 0,
    lines: [],
    codeRow: false,
    hintRow: false,
    footer: [],
    stoodFor: [],
    ageAsOf: asOf,
    ...rest,
  };
}

/** A table whose rows and columns have their places in the sheet. */
export interface PlacedTable {
  readonly plan: TablePlan;
  /** First and last row of the heading. */
  readonly headerRows: readonly [number, number];
  readonly rowOf: ReadonlyMap<BodyRow, number>;
  readonly footerRow: number;
  /** The first row below everything. */
  readonly nextRow: number;
}
