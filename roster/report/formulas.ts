import { cellAddress, columnLetters } from "../model/address.js";

/** @example sumDown(2, 6, 9) === "SUM(C6:C9)" */
export function sumDown(column: number, firstRow: number, lastRow: number): string {
  return `SUM(${cellAddress(firstRow, column)}:${cellAddress(lastRow, column)})`;
}

/** @example sumAcross(6, 3, 5) === "SUM(D6:F6)" */
export function sumAcross(row: number, firstColumn: number, lastColumn: number): string {
  return `SUM(${cellAddress(row, firstColumn)}:${cellAddress(row, lastColumn)})`;
}

/** @example addCells(6, [2, 5]) === "C6+F6" */
export function addCells(row: number, columns: readonly number[]): string {
  return columns.map((column) => cellAddress(row, column)).join("+");
}

/** A range as charts name it. @example rangeDown("总体情况", 2, 6, 9) === "'总体情况'!$C$6:$C$9" */
export function rangeDown(sheet: string, column: number, firstRow: number, lastRow: number): string {
  const letters = columnLetters(column);
  return `${sheetReference(sheet)}!$${letters}$${String(firstRow)}:$${letters}$${String(lastRow)}`;
}

/** @example rangeAcross("信息完整率", 30, 1, 3) === "'信息完整率'!$B$30:$D$30" */
export function rangeAcross(sheet: string, row: number, firstColumn: number, lastColumn: number): string {
  return `${sheetReference(sheet)}!$${columnLetters(firstColumn)}$${String(row)}:$${columnLetters(lastColumn)}$${String(row)}`;
}

/** @example placeIn("人员明细", 12, 0) === "'人员明细'!A12" */
export function placeIn(sheet: string, row: number, column: number): string {
  return `${sheetReference(sheet)}!${cellAddress(row, column)}`;
}

function sheetReference(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
