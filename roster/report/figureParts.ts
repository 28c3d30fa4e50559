import { ageColumns } from "../district/byAge.js";
import { ALL, figureIdOf, type CrossTable } from "../district/crossTable.js";
import type { DistrictView } from "../district/districtView.js";

/** A figure and others of the same table that divide its people: 合计 into 离休干部 and 退休干部. */
export interface Division {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** How figures divide, so that a whole can be listed as its parts one below the other instead of repeating the people. */
export function figureDivisions(view: DistrictView): readonly Division[] {
  const { overview, units, age, care, yearByCategory, yearByRank, yearByUnit, rankAge, classes, scope } = view.tables;
  return [
    ...[overview, units, care, classes].flatMap((table) => byCategory(table, view)),
    ...age.rows.flatMap(({ key }) => ageColumns(view.classes).map(({ scope: whole, sexes }) => divide(age, key, whole, sexes))),
    ...[scope, yearByCategory, yearByRank, yearByUnit, rankAge].flatMap(byRow),
  ];
}

function byCategory(table: CrossTable, view: DistrictView): readonly Division[] {
  return table.rows.map(({ key }) => divide(table, key, "total", view.classes.categories));
}

function byRow(table: CrossTable): readonly Division[] {
  const rows = table.rows.filter(({ key }) => key !== ALL);
  return table.columns.map(({ key: column }) => ({
    whole: figureIdOf(table.tableId, ALL, column), parts: rows.map(({ key }) => figureIdOf(table.tableId, key, column)),
  }));
}

function divide({ tableId }: CrossTable, row: string, whole: string, parts: readonly string[]): Division {
  return { whole: figureIdOf(tableId, row, whole), parts: parts.map((part) => figureIdOf(tableId, row, part)) };
}
