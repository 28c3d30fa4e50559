import { describe, expect, test } from "vitest";
import { checkRoster } from "../../../../addin/workflow/checkRoster.js";
import { markFormula } from "../../../../addin/host/excel/seenFormats.js";
import { longRoster } from "../../../../bench/longRecords.js";
import type { Workbook } from "../../../../roster/model/sheet.js";
import { openBook, type Book } from "../../../support/excelHost/book.js";
import { typeInto } from "../../../support/excelHost/clerk.js";
import type { Exchange } from "../../../support/excelHost/wire.js";
import { openExcelDesk, type ExcelDesk } from "../../support/excelDesk.js";

const workbookOf = (rows: number): Workbook => ({ format: "xlsx", date1904: false, skipped: [], sheets: [longRoster(rows).sheet] });

async function within(rows: number, use: (book: Book, opened: ExcelDesk) => Promise<void>): Promise<void> {
  const book = openBook("名册.xlsx", workbookOf(rows));
  const opened = openExcelDesk(book);
  await opened.rested();
  await use(book, opened);
  await opened.close();
}

const largest = (exchanges: readonly Exchange[]): number => Math.max(...exchanges.map(({ sentBytes, answeredBytes }) => Math.max(sentBytes, answeredBytes)));

describe("what goes over Excel's wire", () => {
  test("a whole check of 10,000 × 30, from reading to marking, takes at most 6 messages, none over 1.5 MB [R1]", () => within(10_000, async (book, { desk, wire }) => {
    const before = wire.exchanges.length;
    await checkRoster(desk);
    const exchanges = wire.exchanges.slice(before);
    expect(exchanges.length).toBeLessThanOrEqual(6);
    expect(largest(exchanges)).toBeLessThanOrEqual(1_500_000);
    expect(desk.state.get().check?.rosters[0]?.people).toBe(10_000);
    expect(book.sheets[0]!.formats.every(({ formula }) => formula === markFormula)).toBe(true);
  }));

  test("an edit takes at most 2 messages, and 1 where no finding comes or goes [C3]", () => within(2_000, async (book, { desk, wire, rested }) => {
    await checkRoster(desk);
    await rested();
    for (const [text, most] of [["1945.13", 2], ["1945.14", 2], ["1945.10", 2], ["1945.11", 2]] as const) {
      const before = wire.exchanges.length;
      typeInto(book, { sheet: "在册", row: 700, column: 5 }, text);
      await rested();
      expect(wire.exchanges.length - before).toBeLessThanOrEqual(most);
    }
    const before = wire.exchanges.length;
    typeInto(book, { sheet: "在册", row: 700, column: 25 }, "王小明");
    await rested();
    expect(wire.exchanges.length - before).toBe(1);
  }));

  test("5,000 marks weigh at most 200 kB, and taking them off leaves nothing [B2]", () => within(10, async (book, { desk, wire }) => {
    await checkRoster(desk);
    const before = wire.exchanges.length;
    const marks = Array.from({ length: 5_000 }, (_, place) => ({ sheet: "在册", row: 2 + 2 * place, column: (place * 7) % 30, severity: (["error", "warning", "info"] as const)[place % 3]! }));
    await desk.host.mark(marks);
    const exchanges = wire.exchanges.slice(before);
    expect(exchanges.reduce((sum, { sentBytes, answeredBytes }) => sum + sentBytes + answeredBytes, 0)).toBeLessThanOrEqual(200_000);
    await desk.host.unmark();
    expect(book.sheets[0]!.formats).toEqual([]);
  }));

  test("many cells are written in few and small messages", () => within(3_000, async (book, { desk, wire }) => {
    const edits = Array.from({ length: 3_000 }, (_, place) => ({ sheet: "在册", row: 2 + place, column: 27, value: `补${String(place)}`, asText: place % 2 === 0 }));
    const before = wire.exchanges.length;
    const written = await desk.host.write(edits);
    expect(written.ok).toBe(true);
    expect(largest(wire.exchanges.slice(before))).toBeLessThanOrEqual(1_500_000);
    expect(wire.exchanges.length - before).toBeLessThanOrEqual(8);
    if (written.ok) await desk.host.restore(written.value);
    expect(book.workbook().sheets[0]!.rows.map(({ values }) => values[27])).toEqual(workbookOf(3_000).sheets[0]!.rows.map(({ values }) => values[27]));
  }));

  test("formulas, hidden rows and struck-out text of a long sheet arrive, however they are spread [R1]", () => within(1_500, async (book, { desk, wire }) => {
    const [sheet] = book.sheets;
    for (let row = 1; row <= 1_500; row += 3) sheet!.rows.get(row)!.set(6, { ...sheet!.rows.get(row)!.get(6)!, formula: `2026-${String(row)}` });
    for (let row = 5; row <= 1_500; row += 7) sheet!.hiddenRows.add(row);
    for (let row = 8; row <= 1_500; row += 400) sheet!.rows.get(row)!.set(1, { ...sheet!.rows.get(row)!.get(1)!, struck: true });
    const before = wire.exchanges.length;
    const read = await desk.host.read();
    expect(largest(wire.exchanges.slice(before))).toBeLessThanOrEqual(1_500_000);
    const told = (workbook: Workbook) => workbook.sheets[0]!.rows.map(({ row, formulas, hidden, struck }) => [row, formulas?.[6], hidden, struck]);
    expect(told(read)).toEqual(told(book.workbook()));
  }));
});
