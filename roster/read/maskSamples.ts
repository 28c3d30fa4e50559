import type { Cell } from "./cells/told.js";

/** A few cells to show to whoever answers a question; long numbers keep their ends only (P2). */
export function maskSamples(cells: readonly Cell[]): readonly string[] {
  return [...new Set(cells.map((cell) => cell.shown.trim().replace(/\s+/gu, " ")))].slice(0, 3).map(maskNumbers);
}

/** @example maskNumbers("11010519491231002X") === "1101**********002X" */
export function maskNumbers(text: string): string {
  return text.replace(/\d[\d -]{5,}[\dXx]/gu, (number) => {
    const kept = number.length > 11 ? 4 : 3;
    return number.slice(0, kept) + "*".repeat(Math.max(number.length - kept - 4, 0)) + number.slice(-4);
  });
}
