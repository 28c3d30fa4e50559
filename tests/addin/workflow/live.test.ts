import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markFormula } from "../../../addin/host/excel/seenFormats.js";
import { checkRoster } from "../../../addin/workflow/checkRoster.js";
import type { Desk } from "../../../addin/workflow/desk.js";
import { undoLast } from "../../../addin/workflow/undo.js";
import { editsOf, safeFixesOf, writeCells } from "../../../addin/workflow/writeCells.js";
import type { PlacedFinding } from "../../../addin/engine/engine.js";
import { openBook, type Book } from "../../support/excelHost/book.js";
import { clearCells, copyCells, deleteRows, hideRows, insertRows, pasteInto, sortRows, typeInto, type SortTells } from "../../support/excelHost/clerk.js";
import { messyCells, messyRow, messySheet } from "../../support/messyRoster.js";
import { asOf, engineHere, openExcelDesk, type ExcelDesk } from "../support/excelDesk.js";

const sheetName = "Sheet1";
const fills = { error: "#FDE7E9", warning: "#FFF4CE", info: "#DEECF9" } as const;

const choices = fc.array(fc.constantFrom(0, 0, 0, 0, 1, 2, 3), { minLength: messyCells.length, maxLength: messyCells.length });
const text = fc.nat(messyCells.length - 1).chain((column) => fc.constantFrom(...messyCells[column]!).map((value) => ({ column, text: String(value) })));
const source = fc.constantFrom<"Local" | "Remote">("Local", "Local", "Local", "Remote");
const row = fc.integer({ min: 2, max: 19 });

/** What somebody does to the sheet: the clerk by hand, a co-author, the clerk through the pane. */
type Act = (book: Book, desk: Desk) => Promise<void> | void;

class Doing {
  constructor(readonly words: string, readonly act: Act) {}
  [fc.toStringMethod](): string {
    return this.words;
  }
}

const doing: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ row, cell: text, source }).map((given) => new Doing(`types ${JSON.stringify(given)}`, (book: Book) => { typeInto(book, { sheet: sheetName, row: given.row, column: given.cell.column }, given.cell.text, given.source); })) },
  { weight: 2, arbitrary: fc.record({ row, rows: fc.array(choices, { minLength: 1, maxLength: 3 }), source }).map((given) => new Doing(`pastes ${JSON.stringify(given)}`, (book: Book) => { pasteInto(book, { sheet: sheetName, row: given.row, column: 0 }, given.rows.map((each) => messyRow(each).map(String)), given.source); })) },
  { weight: 1, arbitrary: fc.record({ row, rows: fc.integer({ min: 1, max: 3 }) }).map((given) => new Doing(`clears ${JSON.stringify(given)}`, (book: Book) => { clearCells(book, sheetName, { top: given.row - 1, left: 0, bottom: given.row - 2 + given.rows, right: 22 }); })) },
  { weight: 2, arbitrary: fc.record({ row, count: fc.integer({ min: 1, max: 2 }), source }).map((given) => new Doing(`inserts ${JSON.stringify(given)}`, (book: Book) => { insertRows(book, sheetName, given.row, given.count, given.source); })) },
  { weight: 2, arbitrary: fc.record({ row: fc.integer({ min: 4, max: 17 }), count: fc.integer({ min: 1, max: 2 }), source }).map((given) => new Doing(`deletes ${JSON.stringify(given)}`, (book: Book) => { deleteRows(book, sheetName, given.row, given.count, given.source); })) },
  { weight: 2, arbitrary: fc.record({ top: fc.integer({ min: 4, max: 9 }), column: fc.nat(22), descending: fc.boolean(), tells: fc.constantFrom<SortTells>("sorted", "edited", "both") }).map((given) => new Doing(`sorts ${JSON.stringify(given)}`, (book: Book) => { sortRows(book, sheetName, { range: { top: given.top - 1, left: 0, bottom: given.top + 4, right: 22 }, column: given.column, descending: given.descending }, given.tells); })) },
  { weight: 1, arbitrary: fc.record({ from: row, to: row, column: fc.nat(22) }).map((given) => new Doing(`copies ${JSON.stringify(given)}`, (book: Book) => { copyCells(book, sheetName, { from: { top: given.from - 1, left: given.column, bottom: given.from - 1, right: given.column }, to: { row: given.to - 1, column: given.column } }); })) },
  { weight: 1, arbitrary: fc.record({ rows: fc.uniqueArray(row, { minLength: 1, maxLength: 3 }), hidden: fc.boolean() }).map((given) => new Doing(`hides ${JSON.stringify(given)}`, (book: Book) => { hideRows(book, sheetName, given.rows, given.hidden); })) },
  { weight: 1, arbitrary: fc.constant(new Doing("fixes all that is safe", (_book: Book, desk: Desk) => writeCells(desk, "fix", editsOf(safeFixesOf(desk.state.get().findings))))) },
  { weight: 1, arbitrary: fc.constant(new Doing("undoes", (_book: Book, desk: Desk) => undoLast(desk))) },
);

const plain = (findings: readonly PlacedFinding[]): readonly string[] => findings.map((finding) => JSON.stringify(finding)).sort();

/** What a check from the beginning finds in the book as it is now. */
async function fullCheck(book: Book): Promise<readonly PlacedFinding[]> {
  const engine = engineHere();
  await engine.take(book.workbook(), book.name);
  return (await engine.check({ asOf, confirmed: [], acceptances: null, toldIdNumbers: [] })).findings;
}

/** "row,column colour" of every cell that bears a mark; a cell with two appears twice. */
function marksIn(book: Book): readonly string[] {
  return book.sheets[0]!.formats.filter(({ formula }) => formula === markFormula).flatMap(({ areas, color }) => areas.flatMap(({ top, left, bottom, right }) =>
    Array.from({ length: bottom - top + 1 }, (_, down) => Array.from({ length: right - left + 1 }, (_unused: unknown, across) => `${String(top + down + 1)},${String(left + across)} ${color}`)).flat())).sort();
}

function marksOf(findings: readonly PlacedFinding[]): readonly string[] {
  const gravest = new Map<string, "error" | "warning" | "info">();
  for (const severity of ["info", "warning", "error"] as const) for (const finding of findings.filter((each) => each.severity === severity)) gravest.set(`${String(finding.row)},${String(finding.column)}`, severity);
  return [...gravest].map(([cell, severity]) => `${cell} ${fills[severity]}`).sort();
}

async function withDesk(rows: readonly (readonly number[])[], excelApi: string, use: (book: Book, opened: ExcelDesk) => Promise<void>): Promise<void> {
  const book = openBook("名册.xlsx", { format: "xlsx", date1904: false, skipped: [], sheets: [messySheet(rows.map(messyRow))] });
  const opened = openExcelDesk(book, excelApi);
  try {
    await checkRoster(opened.desk);
    await opened.rested();
    await use(book, opened);
  } finally {
    await opened.close();
  }
}

describe("live re-checking in Excel", () => {
  test.each(["1.9", "1.14"])("[C3] [R4] whatever is edited, pasted, sorted, inserted, deleted, hidden, by whom: the findings are those of a full check, at the right cells (ExcelApi %s)", async (excelApi) => {
    // Before 1.10 a sort is told as an edit or not at all; and before 1.11 nobody tells what is hidden.
    const known = doing.filter(({ words }) => excelApi !== "1.9" || !/^hides|"tells":"sorted"/u.test(words));
    await fc.assert(fc.asyncProperty(fc.array(choices, { minLength: 12, maxLength: 12 }), fc.array(known, { minLength: 1, maxLength: 6 }), async (rows, doings) => {
      await withDesk(rows, excelApi, async (book, { desk, rested }) => {
        for (const { act } of doings) {
          await act(book, desk);
          await rested();
          expect(plain(desk.state.get().findings)).toEqual(plain(await fullCheck(book)));
        }
        // What others did is marked with the clerk's next edit.
        typeInto(book, { sheet: sheetName, row: 4, column: 1 }, "不是人名1");
        await rested();
        expect(marksIn(book)).toEqual(marksOf(desk.state.get().findings));
        expect(desk.state.get().failed).toBe(false);
      });
    }), { numRuns: 25 });
  });
});

