// Runs as a process of its own, under the types of the add-in: a check, edits and marks through office.js and a workbook behind
// it. Prints what they took as JSON. The time of the workbook behind the wire is Excel's, and is taken off.
import { longRoster } from "../longRecords.js";
import { checkRoster } from "../../addin/workflow/checkRoster.js";
import type { Desk } from "../../addin/workflow/desk.js";
import { openBook, type Book } from "../../tests/support/excelHost/book.js";
import { typeInto } from "../../tests/support/excelHost/clerk.js";
import type { Exchange } from "../../tests/support/excelHost/wire.js";
import { openExcelDesk, type ExcelDesk } from "../../tests/addin/support/excelDesk.js";

/** What a piece of work cost. */
export interface Cost {
  readonly trips: number;
  readonly largest: number;
  readonly bytes: number;
  /** Of the add-in alone, in milliseconds. */
  readonly own: number;
}

export interface ExcelHostCosts {
  readonly check: Cost;
  readonly findings: number;
  readonly edit: Cost;
  readonly slowestEdit: number;
  readonly mark: Cost;
}

const never = 3_600_000;
const edits = 200;

/** @param isBad every third person has an impossible month of birth: a list of many thousand findings */
function bookOf(rows: number, isBad: boolean): Book {
  const { sheet } = longRoster(rows);
  const spoilt = sheet.rows.map((row) => (isBad && row.row % 3 === 0 ? { ...row, values: row.values.map((value, column) => (column === 5 ? "1945.13" : value)) } : row));
  return openBook("名册.xlsx", { format: "xlsx", date1904: false, skipped: [], sheets: [{ ...sheet, rows: spoilt }] });
}

async function costOf(exchanges: readonly Exchange[], work: () => Promise<unknown>): Promise<Cost> {
  const before = exchanges.length;
  const from = performance.now();
  await work();
  const spent = performance.now() - from;
  const messages = exchanges.slice(before);
  return {
    trips: messages.length, own: spent - messages.reduce((sum, { took }) => sum + took, 0),
    largest: Math.max(0, ...messages.map(({ sentBytes, answeredBytes }) => Math.max(sentBytes, answeredBytes))),
    bytes: messages.reduce((sum, { sentBytes, answeredBytes }) => sum + sentBytes + answeredBytes, 0),
  };
}

async function open(rows: number, isBad = false): Promise<ExcelDesk & { readonly book: Book }> {
  const book = bookOf(rows, isBad);
  const opened = openExcelDesk(book, "1.14", never);
  await opened.rested();
  return { ...opened, book };
}

/** Resolves when an edit has been read, checked and marked. */
function onceEdited(desk: Desk): Promise<void> {
  const { engine, host } = desk as { engine: { edit: Desk["engine"]["edit"] }; host: { remark: Desk["host"]["remark"] } };
  const [edit, remark] = [engine.edit, host.remark];
  return new Promise((resolve) => {
    host.remark = async (changes) => {
      marking = true;
      await remark(changes);
      finish();
    };
    let marking = false;
    engine.edit = async (rows) => {
      const view = await edit(rows);
      setImmediate(() => { if (!marking) finish(); });
      return view;
    };
    const finish = (): void => {
      [engine.edit, host.remark] = [edit, remark];
      resolve();
    };
  });
}

const byOwn = (costs: readonly Cost[]): readonly Cost[] => [...costs].sort((a, b) => a.own - b.own);

async function checkCost(): Promise<{ readonly check: Cost; readonly mark: Cost }> {
  const { desk, wire, close } = await open(10_000);
  const rounds: Cost[] = [];
  for (let round = 0; round < 3; round += 1) rounds.push(await costOf(wire.exchanges, () => checkRoster(desk)));
  const marks = Array.from({ length: 5_000 }, (_, place) => ({ sheet: "在册", row: 2 + 2 * (place % 4_900), column: (place * 7) % 30, severity: (["error", "warning", "info"] as const)[place % 3]! }));
  const mark = await costOf(wire.exchanges, () => desk.host.mark(marks));
  await close();
  return { check: byOwn(rounds)[1]!, mark };
}

async function editCost(): Promise<{ readonly edit: Cost; readonly slowestEdit: number; readonly findings: number }> {
  const { desk, wire, book, close } = await open(50_000, true);
  await checkRoster(desk);
  const findings = desk.state.get().findings.length;
  const costs: Cost[] = [];
  const typed: readonly (readonly [column: number, text: string])[] = [[5, "1945.10"], [8, "11010519491231002X"], [1, "陈　明"], [20, "不好说"], [9, "党"]];
  for (let place = 0; place < edits; place += 1) {
    const [column, text] = typed[place % typed.length]!;
    const row = 2 + ((place * 7_919) % 50_000);
    costs.push(await costOf(wire.exchanges, async () => {
      const edited = onceEdited(desk);
      typeInto(book, { sheet: "在册", row, column }, text);
      await edited;
    }));
  }
  await close();
  const sorted = byOwn(costs);
  return { edit: { ...sorted[sorted.length >> 1]!, trips: Math.max(...costs.map(({ trips }) => trips)) }, slowestEdit: sorted[Math.floor(sorted.length * 0.99)]!.own, findings };
}

const costs: ExcelHostCosts = { ...(await checkCost()), ...(await editCost()) };
process.stdout.write(JSON.stringify(costs));
process.exit(0);
