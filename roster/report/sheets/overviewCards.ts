import { ALL, figureIdOf } from "../../district/crossTable.js";
import { cellAddress } from "../../model/address.js";
import { figureCell, type FigurePlace, type ReportContext } from "../context.js";
import type { DraftCell } from "../draft.js";
import { agesCell } from "../agesCell.js";

export interface Card {
  readonly label: string;
  readonly number: DraftCell;
}

const TOTAL = 2;

/** The numbers that a leader looks for first; those that stand in the table are taken from it by formula. */
export function overviewCards(context: ReportContext, places: ReadonlyMap<string, number>): readonly Card[] {
  const { cards } = context.words.overview;
  const { categories } = context.view.classes;
  const fromTable = (row: string, column: string, at: number): DraftCell => ({
    ...keyFigure(context, { table: "overview", row, column }), formula: cellAddress(places.get(row)!, at),
  });
  const category = (key: "lixiu" | "tuixiu"): DraftCell => fromTable(ALL, key, TOTAL + 1 + categories.indexOf(key));
  const aged = ["age-80-89", "age-90-99", "age-100-up"].map((key) => cellAddress(places.get(key)!, TOTAL)).join("+");
  return [
    { label: cards.total, number: fromTable(ALL, "total", TOTAL) },
    { label: cards.lixiu, number: category("lixiu") },
    { label: cards.tuixiu, number: category("tuixiu") },
    { label: cards.member, number: fromTable("party-member", "total", TOTAL) },
    { label: cards.aged, number: { ...keyFigure(context, { table: "units", row: ALL, column: "aged" }), formula: aged } },
    { label: cards.average, number: agesCell(context, figureIdOf("overview", ALL, "total"), "average", "keyDecimal") },
    { label: cards.retired, number: keyFigure(context, { table: "yearByUnit", row: ALL, column: "retired" }) },
    { label: cards.died, number: keyFigure(context, { table: "yearByUnit", row: ALL, column: "died" }) },
  ];
}

function keyFigure(context: ReportContext, place: FigurePlace): DraftCell {
  return figureCell(context, place, "keyNumber");
}
