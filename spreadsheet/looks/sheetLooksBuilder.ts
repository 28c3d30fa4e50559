import { limits } from "../limits.js";
import type { XmlScanner } from "../xml/xmlScanner.js";
import type { SheetLooks } from "./looks.js";

/** Notes down the looks of one sheet while its cells are read. */
export class SheetLooksBuilder {
  private frozen = { rows: 0, columns: 0 };
  private defaultWidth: number | null = null;
  private defaultHeight: number | null = null;
  private readonly widths: (number | undefined)[] = [];
  private readonly columnStyles: (number | undefined)[] = [];
  private readonly heights = new Map<number, number>();
  private readonly byRow: number[] = [];
  private readonly patterns: Uint32Array[] = [];
  /** Patterns by a number made from their content. */
  private readonly known = new Map<number, number>();
  /** Of the row that is read. */
  private readonly styles: number[] = [];

  constructor(private readonly sheet: string) {}

  /** An element that is neither row nor cell. */
  note(xml: XmlScanner): void {
    if (xml.nameIs("pane")) this.notePane(xml);
    else if (xml.nameIs("sheetFormatPr")) {
      this.defaultWidth = sizeOf(xml.attribute("defaultColWidth"));
      this.defaultHeight = sizeOf(xml.attribute("defaultRowHeight"));
    }
  }

  noteColumns(xml: XmlScanner): void {
    const first = Number(xml.attribute("min")) - 1;
    const last = Math.min(Number(xml.attribute("max")) - 1, limits.columns - 1);
    const width = sizeOf(xml.attribute("width"));
    const style = Number(xml.attribute("style") ?? 0);
    // Some programs give a width to all columns to the end of the sheet; a roster ends long before.
    for (let column = Math.max(0, first); column <= last && column < 1_000; column += 1) {
      if (width !== null) this.widths[column] = width;
      if (style > 0) this.columnStyles[column] = style;
    }
  }

  startRow(row: number, xml: XmlScanner): void {
    const height = xml.findAttribute("ht") ? sizeOf(xml.attribute("ht")) : null;
    if (height !== null) this.heights.set(row, height);
    this.styles.length = 0;
  }

  cell(column: number, style: number): void {
    const { styles } = this;
    while (styles.length < column) styles.push(this.columnStyles[styles.length] ?? 0);
    styles[column] = style;
  }

  endRow(row: number): void {
    if (this.styles.length === 0) return;
    this.byRow[row] = this.share() + 1;
  }

  finish(): SheetLooks {
    const { sheet, frozen, widths, defaultWidth, heights, defaultHeight, columnStyles, patterns } = this;
    return {
      sheet, frozen, widths: filled(widths), defaultWidth, heights, defaultHeight, columnStyles: filled(columnStyles), patterns,
      rowPatterns: Uint32Array.from({ length: this.byRow.length }, (_, row) => this.byRow[row] ?? 0),
    };
  }

  private notePane(xml: XmlScanner): void {
    const state = xml.attribute("state");
    if (state !== "frozen" && state !== "frozenSplit") return;
    const count = (name: string): number => Math.max(0, Math.floor(Number(xml.attribute(name) ?? 0))) || 0;
    this.frozen = { rows: count("ySplit"), columns: count("xSplit") };
  }

  private share(): number {
    const { styles } = this;
    let key = styles.length;
    for (let column = 0; column < styles.length; column += 1) key = (Math.imul(key, 31) + styles[column]!) | 0;
    const place = this.known.get(key);
    if (place !== undefined && isSame(this.patterns[place]!, styles)) return place;
    this.known.set(key, this.patterns.length);
    return this.patterns.push(Uint32Array.from(styles)) - 1;
  }
}

function sizeOf(stated: string | null): number | null {
  const size = Number(stated ?? Number.NaN);
  return size >= 0 && size < 10_000 ? size : null;
}

function filled<T>(sparse: readonly (T | undefined)[]): readonly (T | undefined)[] {
  return Array.from({ length: sparse.length }, (_, place) => sparse[place]);
}

function isSame(pattern: Uint32Array, styles: readonly number[]): boolean {
  if (pattern.length !== styles.length) return false;
  for (let column = 0; column < pattern.length; column += 1) if (pattern[column] !== styles[column]) return false;
  return true;
}
