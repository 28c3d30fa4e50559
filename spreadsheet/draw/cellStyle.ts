import type { CellStyle, FontStyle } from "hucre";
import type { StyleName } from "../../roster/model/plan.js";
import { unreachable } from "../../roster/model/unreachable.js";

// Windows and WPS have both. The character set (134 = GB 2312) makes a machine without them choose another Chinese face:
// LibreOffice with only Noto draws both in Noto Sans CJK and its digits, and with them the columns, a little wider.
const heiti: FontStyle = { name: "黑体", family: 2, charset: 134 };
const fangsong: FontStyle = { name: "仿宋", family: 1, charset: 134 };
// The face of titles in official papers; where it is not installed the character set leads to 宋体, which is its nearest.
const biaosong: FontStyle = { name: "方正小标宋简体", family: 1, charset: 134 };

/** The face of cells that no style names, and of charts. */
export const bodyFont: FontStyle = { ...fangsong, size: 11 };
export const headFont: FontStyle = { ...heiti, size: 11 };

const line = { style: "thin", color: { rgb: "595959" } } as const;
const allSides: NonNullable<CellStyle["border"]> = { top: line, right: line, bottom: line, left: line };
const shade = (rgb: string): NonNullable<CellStyle["fill"]> => ({ type: "pattern", pattern: "solid", fgColor: { rgb } });

const inTable = (horizontal: "left" | "center" | "right", font: FontStyle, rest: CellStyle = {}): CellStyle => ({
  font, border: allSides, alignment: { horizontal, vertical: "center", wrapText: true }, ...rest,
});
const onPage = (horizontal: "left" | "center", font: FontStyle): CellStyle => ({
  font, alignment: { horizontal, vertical: "center", wrapText: true },
});

/** Nobody is a dash: a table of small counts is read by where it is not empty. */
const count = '0;-0;"—"';
const linkLook = { underline: true, color: { rgb: "1F4E79" } } as const;

function lookOf(style: StyleName): CellStyle {
  switch (style) {
    case "title": return onPage("center", { ...heiti, size: 18 });
    case "subtitle": return onPage("center", { ...fangsong, size: 12 });
    case "section": return onPage("left", { ...heiti, size: 12 });
    case "prose": return onPage("left", { ...fangsong, size: 13 });
    case "note": return onPage("left", { ...fangsong, size: 10, color: { rgb: "404040" } });
    case "sign": return onPage("left", bodyFont);
    case "head": return inTable("center", headFont, { fill: shade("E9EDF2") });
    case "rowHead": return inTable("left", bodyFont);
    case "text": return inTable("left", bodyFont, { numFmt: "@" });
    case "textCentre": return inTable("center", bodyFont, { numFmt: "@" });
    case "number": return inTable("center", bodyFont, { numFmt: count });
    case "decimal": return inTable("center", bodyFont, { numFmt: "0.0" });
    case "percent": return inTable("center", bodyFont, { numFmt: "0.0%" });
    case "total": return inTable("center", headFont, { numFmt: count, fill: shade("F5F6F8") });
    case "totalHead": return inTable("center", headFont, { fill: shade("F5F6F8") });
    case "link": return inTable("left", { ...bodyFont, ...linkLook });
    case "linkNumber": return inTable("center", { ...bodyFont, ...linkLook }, { numFmt: count });
    case "warning": return inTable("left", { ...bodyFont, color: { rgb: "9C0006" } });
    case "paperTitle": return onPage("center", { ...biaosong, size: 20 });
    case "money": return inTable("center", bodyFont, { numFmt: "#,##0.00" });
    case "moneyTotal": return inTable("center", headFont, { numFmt: '#,##0.00;-#,##0.00;""', fill: shade("F5F6F8") });
    case "signCentre": return onPage("center", bodyFont);
    case "keyLabel": return inTable("center", bodyFont, { fill: shade("E9EDF2") });
    case "keyNumber": return inTable("center", { ...heiti, size: 22 }, { numFmt: count });
    case "keyDecimal": return inTable("center", { ...heiti, size: 22 }, { numFmt: "0.0" });
    default: return unreachable(style);
  }
}

export interface CellUse {
  readonly isFormula: boolean;
  /** Text that Excel would take for a formula once somebody edits the cell (B4). */
  readonly isFormulaLike: boolean;
}

/** How a role looks on paper: sober, thin lines, black on white, readable in print and on a phone. */
export function cellStyle(style: StyleName, use: CellUse): CellStyle {
  const look = lookOf(style);
  // A formula in a cell of the text format turns into its own text when somebody edits it.
  const format = use.isFormulaLike ? { numFmt: "@" } : use.isFormula && look.numFmt === "@" ? { numFmt: "General" } : {};
  return { ...look, ...format };
}

/** Points, for estimating heights. */
export function fontSizeOf(style: StyleName): number {
  return lookOf(style).font?.size ?? 11;
}
