import type { CellValue } from "../roster/model/sheet.js";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const dateColumns = ["出生年月", "入党时间", "参加工作时间", "离退休时间", "转正时间"];

/** What somebody would write in an afternoon: ID digits and dates, nothing else. Returns the number of faulty cells. */
export function openHandCheck(headings: readonly string[]): (rows: readonly (readonly CellValue[])[]) => number {
  const idColumn = headings.indexOf("身份证号");
  const dates = dateColumns.map((heading) => headings.indexOf(heading)).filter((column) => column >= 0);
  return (rows) => {
    let faulty = 0;
    for (const row of rows) {
      if (!isIdNumber(String(row[idColumn] ?? "").trim())) faulty += 1;
      for (const column of dates) {
        const text = String(row[column] ?? "").trim();
        if (text !== "" && !isDate(text)) faulty += 1;
      }
    }
    return faulty;
  };
}

function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/u.test(text)) return false;
  if (!isDay(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14)))) return false;
  const sum = weights.reduce((total, weight, place) => total + weight * Number(text[place]), 0);
  return text[17] === "10X98765432"[sum % 11];
}

function isDate(text: string): boolean {
  const parts = /^(\d{4})(?:[.\-/年](\d{1,2})(?:[.\-/月](\d{1,2})日?)?月?)?$/u.exec(text);
  return parts !== null && isDay(Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1));
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
