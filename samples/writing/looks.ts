import type { CellStyle } from "hucre/xlsx";
import type { CellDraft, Look, Role } from "./draft.js";

/** Units' own looks: fonts and colours as people choose them, some plain, some loud. */
export const looks: Readonly<Record<string, Look>> = {
  plain: {
    titleFont: "宋体",
    font: "宋体",
    size: 11,
    headFill: null,
    headColor: "000000",
    groupFill: null,
    border: "000000",
  },
  office: {
    titleFont: "方正小标宋简体",
    font: "仿宋",
    size: 12,
    headFill: "D9D9D9",
    headColor: "000000",
    groupFill: "F2F2F2",
    border: "000000",
  },
  blue: {
    titleFont: "黑体",
    font: "等线",
    size: 11,
    headFill: "4472C4",
    headColor: "FFFFFF",
    groupFill: "D9E1F2",
    border: "8EA9DB",
  },
  green: {
    titleFont: "华文中宋",
    font: "微软雅黑",
    size: 10,
    headFill: "C6E0B4",
    headColor: "375623",
    groupFill: "E2EFDA",
    border: "A9D08E",
  },
  festive: {
    titleFont: "楷体",
    font: "楷体",
    size: 12,
    headFill: "FFC7CE",
    headColor: "9C0006",
    groupFill: "FFEB9C",
    border: "C00000",
  },
  yellow: {
    titleFont: "黑体",
    font: "宋体",
    size: 10,
    headFill: "FFFF00",
    headColor: "FF0000",
    groupFill: "FFF2CC",
    border: "7F7F7F",
  },
  bare: {
    titleFont: "宋体",
    font: "宋体",
    size: 11,
    headFill: null,
    headColor: "000000",
    groupFill: null,
    border: null,
  },
};

/** The style of a cell by its role in the unit's look. */
export function cellStyle(look: Look, cell: CellDraft): CellStyle {
  const role = cell.role ?? "text";
  const fill = fillOf(look, role);
  return {
    font: {
      name: role === "title" ? look.titleFont : look.font,
      size: role === "title" ? look.size + 7 : look.size,
      ...(role === "title" || role === "head" || role === "group" || role === "total" ? { bold: true } : {}),
      ...(role === "head"
        ? { color: { rgb: look.headColor } }
        : role === "hint"
          ? { color: { rgb: "C00000" }, italic: true }
          : {}),
      ...(cell.struck === true ? { strikethrough: true } : {}),
    },
    ...(fill === null ? {} : { fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb: fill } } }),
    ...(look.border === null || role === "title" || role === "line" || role === "footer"
      ? {}
      : { border: bordered(look.border) }),
    alignment: {
      horizontal: alignOf(role),
      vertical: "center",
      ...(role === "line" || role === "footer" ? {} : { wrapText: true }),
    },
    ...(cell.format === undefined ? {} : { numFmt: cell.format }),
  };
}

function fillOf(look: Look, role: Role): string | null {
  return role === "head"
    ? look.headFill
    : role === "group" || role === "total"
      ? look.groupFill
      : role === "hint"
        ? "FFF2CC"
        : null;
}

function alignOf(role: Role): "left" | "center" | "right" {
  return role === "line" || role === "footer" || role === "group" || role === "text"
    ? "left"
    : role === "number"
      ? "right"
      : "center";
}

function bordered(color: string): NonNullable<CellStyle["border"]> {
  const side = { style: "thin" as const, color: { rgb: color } };
  return { top: side, right: side, bottom: side, left: side };
}
