import { ALL, figureIdOf, type CrossTable, type Slice } from "../district/crossTable.js";
import type { DistrictView, TableId } from "../district/districtView.js";
import { labelFigure, nameSlice } from "../district/labelFigure.js";
import type { DistrictPerson } from "../district/districtPerson.js";
import type { IsoDay } from "../model/partialDate.js";
import type { StyleName } from "../model/plan.js";
import type { Language } from "../words/words.js";
import type { DraftCell } from "./draft.js";
import type { ReportWords } from "./reportWords.js";

export interface DistrictWorkbookOptions {
  readonly language: Language;
  /** "春江区"; may be empty. */
  readonly district: string;
  /** 填报单位; by default the bureau of the district. */
  readonly reportingUnit?: string;
  /** 制表; left blank to be signed by hand. */
  readonly madeBy?: string;
  readonly issuedOn: IsoDay;
  /** Health and self-care in the roster of 离休干部 (P2); shown by default, for the bureau's own use. */
  readonly health?: "shown" | "hidden";
}

/** What every sheet is made from. */
export interface ReportContext {
  readonly view: DistrictView;
  readonly words: ReportWords;
  readonly options: DistrictWorkbookOptions;
  /** By unitId. */
  readonly unitNames: ReadonlyMap<string, string>;
}

/** Where a figure stands: its table, row and column by their keys. */
export interface FigurePlace {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
}

/** How many people a figure counts. */
export function countOf({ view }: ReportContext, { table, row, column }: FigurePlace): number {
  return view.figures.get(figureIdOf(table, row, column))?.personIds.length ?? 0;
}

/** The cell of a figure: its value is the count of its people. */
export function figureCell(context: ReportContext, place: FigurePlace, style: StyleName = "number"): DraftCell {
  const table = context.view.tables[place.table];
  return {
    value: countOf(context, place), style, figureId: figureIdOf(place.table, place.row, place.column),
    figureLabel: labelFigure(table, sliceOf(table.rows, place.row), sliceOf(table.columns, place.column), context.words.figures),
  };
}

/** The cell of a figure that is also the sum of others; both say the same number. */
export function totalCell(context: ReportContext, place: FigurePlace, formula: string, style: StyleName = "total"): DraftCell {
  return { ...figureCell(context, place, style), formula };
}

/** What a row or column of a table is called. */
export function nameOf({ view, words }: ReportContext, table: TableId, key: string): string {
  const { rows, columns } = view.tables[table];
  return nameSlice([...rows, ...columns].find((slice) => slice.key === key) ?? { key, text: null }, words.figures);
}

export function personOf({ view }: ReportContext, personId: string): DistrictPerson {
  return view.people.get(personId)!;
}

export function unitName({ unitNames }: ReportContext, unitId: string): string {
  return unitNames.get(unitId) ?? unitId;
}

/** Rows of a table without the last one, which sums them. */
export function rowsWithoutTotal(table: CrossTable): readonly Slice[] {
  return table.rows.filter((row) => row.key !== ALL);
}

function sliceOf(slices: readonly Slice[], key: string): Slice {
  return slices.find((slice) => slice.key === key) ?? { key, text: null };
}
