import { changedCell, newCell, prefixOf, type CellContent } from "./cellXml.js";
import type { ElementPlace, RowPlace, SheetPlaces } from "./sheetPlaces.js";
import type { Splice } from "./splice.js";

/** Contents by row and column, both ascending. */
export type RowContents = ReadonlyMap<number, ReadonlyMap<number, CellContent>>;

/** The splices that put contents into the cells of a sheet: changed in place, or new at their ordered place. */
export function editRows(bytes: Uint8Array, places: SheetPlaces, contents: RowContents): readonly Splice[] {
  const prefix = prefixOf(places.sheetData.name);
  const splices: Splice[] = [];
  const newRows: { row: number; at: number | undefined; text: string }[] = [];
  for (const [row, cells] of contents) {
    const place = places.rows.get(row);
    if (place !== undefined) splices.push(...editRow(bytes, { row, place }, cells));
    else {
      const text = newCells(prefix, row, cells);
      if (text !== "") newRows.push({ row, at: places.insertAt.get(row), text: `<${prefix}row r="${row}">${text}</${prefix}row>` });
    }
  }
  for (const { at, text } of newRows) if (at !== undefined) splices.push({ start: at, end: at, text });
  splices.push(...appended(places.sheetData, newRows.filter(({ at }) => at === undefined).map(({ text }) => text).join("")));
  return splices;
}

function editRow(bytes: Uint8Array, { row, place }: { row: number; place: RowPlace }, cells: ReadonlyMap<number, CellContent>): Splice[] {
  const splices: Splice[] = [];
  let last = "";
  for (const [column, content] of cells) {
    const cell = place.cells.get(column);
    const at = place.insertAt.get(column);
    if (cell !== undefined) splices.push({ start: cell.start, end: cell.end, text: changedCell(bytes, cell, content) });
    else if (content.value === null) continue;
    else {
      const text = newCell(prefixOf(place.name), row, column, content);
      if (at === undefined) last += text;
      else splices.push({ start: at, end: at, text });
    }
  }
  return [...splices, ...appended(place, last)];
}

function newCells(prefix: string, row: number, cells: ReadonlyMap<number, CellContent>): string {
  let text = "";
  for (const [column, content] of cells) if (content.value !== null) text += newCell(prefix, row, column, content);
  return text;
}

/** Puts text at the end of an element; one written as `<a/>` is opened for it. */
export function appended(place: ElementPlace, text: string): Splice[] {
  if (text === "") return [];
  if (!place.isEmpty) return [{ start: place.closeStart, end: place.closeStart, text }];
  return [{ start: place.openEnd - 2, end: place.openEnd, text: `>${text}</${place.name}>` }];
}
