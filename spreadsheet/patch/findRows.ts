import type { Range } from "../../roster/model/sheet.js";
import { limits } from "../limits.js";
import { stop } from "../stop.js";
import { readCellAttributes, type CellAttributes } from "../xlsx/cellAttributes.js";
import { isTrue } from "../xlsx/openPackage.js";
import { parseRange } from "../xlsx/parseRange.js";
import { token, type XmlScanner } from "../xml/xmlScanner.js";
import type { CellPlace, ElementPlace, RowPlace, Wanted } from "./sheetPlaces.js";
import { closedPlace, openPlace, restOfElement } from "./walkElement.js";

export interface RowsFound {
  readonly sheetData: ElementPlace;
  readonly rows: Map<number, RowPlace>;
  readonly insertAt: Map<number, number>;
  readonly arrays: readonly Range[];
  readonly hasFormula: boolean;
}

/** Walks the <sheetData> that the scanner just opened, and leaves it on its end. */
export function findRows(xml: XmlScanner, wanted: Wanted): RowsFound {
  const open = openPlace(xml);
  const search = new RowSearch(xml, wanted);
  if (!open.isEmpty) search.walk();
  const { rows, insertAt, arrays, hasFormula } = search;
  return { sheetData: closedPlace(xml, open), rows, insertAt, arrays, hasFormula };
}

/** Owns what one walk over the rows has found so far. */
class RowSearch {
  readonly rows = new Map<number, RowPlace>();
  readonly insertAt = new Map<number, number>();
  readonly arrays: Range[] = [];
  hasFormula = false;
  private readonly cell: CellAttributes = { column: -1, style: 0, type: 0 };
  private readonly waiting: PlaceWaiting;

  constructor(private readonly xml: XmlScanner, private readonly wanted: Wanted) {
    this.waiting = new PlaceWaiting(wanted.keys(), this.insertAt);
  }

  walk(): void {
    const { xml } = this;
    let row = 0;
    for (let kind = xml.next(); kind !== token.end && kind !== token.close; kind = xml.next()) {
      if (kind === token.text) continue;
      if (!xml.nameIs("row")) {
        xml.skipElement();
        continue;
      }
      const stated = xml.attribute("r");
      row = stated === null ? row + 1 : Number(stated);
      if (!(row >= 1 && row <= limits.rows)) stop("part-broken", { part: xml.part });
      this.waiting.pass(row, xml.start);
      const columns = this.wanted.get(row);
      if (columns === undefined) this.walkOtherRow();
      else this.walkRow(row, columns);
    }
  }

  /** Only formulas count here: one that fills an area may reach into a wanted cell. */
  private walkOtherRow(): void {
    const { xml } = this;
    if (xml.kind === token.empty) return;
    for (let depth = 1; depth > 0; ) {
      const kind = xml.next();
      if (kind === token.end) stop("part-broken", { part: xml.part });
      if (kind === token.close) depth -= 1;
      else if (kind !== token.text) {
        if (depth === 2 && xml.nameIs("f")) this.noteFormula();
        if (kind === token.open) depth += 1;
      }
    }
  }

  private walkRow(row: number, wanted: ReadonlySet<number>): void {
    const { xml } = this;
    const open = openPlace(xml);
    const style = rowStyle(xml);
    const before = this.rows.get(row);
    const cells = before?.cells ?? new Map<number, CellPlace>();
    const insertAt = new Map<number, number>();
    const waiting = new PlaceWaiting(wanted, insertAt);
    if (!open.isEmpty) this.walkCells(wanted, cells, waiting);
    // A row that stands twice: its cells are found in both, new ones go to the first.
    const place: RowPlace = before ?? { ...closedPlace(xml, open), style, cells, insertAt };
    this.rows.set(row, place);
  }

  private walkCells(wanted: ReadonlySet<number>, cells: Map<number, CellPlace>, waiting: PlaceWaiting): void {
    const { xml, cell } = this;
    let next = 0;
    for (let kind = xml.next(); kind !== token.end && kind !== token.close; kind = xml.next()) {
      if (kind === token.text) continue;
      if (!xml.nameIs("c")) {
        xml.skipElement();
        continue;
      }
      readCellAttributes(xml, cell);
      const { column, style } = { column: cell.column < 0 ? next : cell.column, style: cell.style };
      next = column + 1;
      waiting.pass(column, xml.start);
      const place = this.readCell(style);
      if (!wanted.has(column)) continue;
      if (cells.has(column)) stop("part-broken", { part: xml.part });
      cells.set(column, place);
    }
  }

  private readCell(style: number): CellPlace {
    const { xml } = this;
    const open = openPlace(xml);
    const children: { name: string; start: number; end: number }[] = [];
    let hasFormula = false;
    if (!open.isEmpty) {
      for (let kind = xml.next(); kind !== token.end && kind !== token.close; kind = xml.next()) {
        if (kind === token.text) continue;
        if (xml.nameIs("f")) {
          hasFormula = true;
          this.noteFormula();
        }
        const name = xml.name();
        const { start, end } = restOfElement(xml, openPlace(xml));
        children.push({ name, start, end });
      }
    }
    return { ...closedPlace(xml, open), style, hasFormula, children };
  }

  private noteFormula(): void {
    const { xml } = this;
    this.hasFormula = true;
    if (!xml.findAttribute("ref")) return;
    const type = xml.attribute("t");
    const range = type === "array" || type === "dataTable" ? parseRange(xml.attribute("ref") ?? "") : null;
    if (range !== null) this.arrays.push(range);
  }
}

/** Numbers that are looked for in ascending order; each is given the place of the first greater one that passes. */
class PlaceWaiting {
  private readonly numbers: readonly number[];
  private next = 0;

  constructor(numbers: Iterable<number>, private readonly places: Map<number, number>) {
    this.numbers = [...numbers].sort((a, b) => a - b);
  }

  pass(number: number, place: number): void {
    while (this.next < this.numbers.length && this.numbers[this.next]! < number) {
      this.places.set(this.numbers[this.next]!, place);
      this.next += 1;
    }
  }
}

/** The style that a row gives its blank cells, null where it gives none. */
function rowStyle(xml: XmlScanner): number | null {
  const style = Number(xml.attribute("s") ?? Number.NaN);
  return isTrue(xml.attribute("customFormat")) && Number.isInteger(style) ? style : null;
}
