import type { CellEdit } from "../../../roster/model/edit.js";
import { cellAddress } from "../../../roster/model/address.js";
import { done, refused, type Outcome } from "../../../roster/model/refusal.js";
import type { CellValue } from "../../../roster/model/sheet.js";
import type { CellState } from "../sheetHost.js";
import { cellRuns, inMessages, type CellRun } from "./cellRuns.js";
import { lightly } from "./lightly.js";
import { askMerges, takeMerges, type AskedMerges } from "./merges.js";
import { plannedBytes } from "./messageSize.js";

/** What a cell may answer at most, as a rule: value, formula and format. */
const answerWeight = 120;

/** Looks at every cell that is to be written: what stands there, or why it cannot be written. */
export async function lookAt(context: Excel.RequestContext, edits: readonly CellEdit[]): Promise<Outcome<readonly CellState[]>> {
  const protectedSheets = new Set<string>();
  const names = [...new Set(edits.map(({ sheet }) => sheet ?? ""))];
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  for (const sheet of sheets) sheet.load("name");
  await context.sync();
  const gone = names.find((_name, place) => sheets[place]!.isNullObject);
  if (gone !== undefined) return refused("sheet-missing", { sheet: gone });
  const states = new Map<CellEdit, CellState>();
  for (const message of inMessages(cellRuns(edits), plannedBytes, () => answerWeight)) {
    const protections = [...new Set(message.map(({ sheet }) => sheet))].map((name) => ({ name, protection: context.workbook.worksheets.getItem(name).protection.load("protected") }));
    const asked = message.map((run) => ask(context, run));
    await context.sync();
    for (const { name, protection } of protections) if (protection.protected) protectedSheets.add(name);
    for (const each of asked) {
      const refusal = await take(context, each, { states, isProtected: protectedSheets.has(each.run.sheet) });
      if (refusal !== null) return refusal;
    }
  }
  return done(edits.map((edit) => states.get(edit)!));
}

interface Asked {
  readonly run: CellRun<CellEdit>;
  readonly range: Excel.Range;
  readonly merges: AskedMerges;
}

function ask(context: Excel.RequestContext, run: CellRun<CellEdit>): Asked {
  const range = lightly(context.workbook.worksheets.getItem(run.sheet).getRangeByIndexes(run.row - 1, run.column, run.cells.length, 1));
  range.load("values,formulas,numberFormat,format/protection/locked");
  return { run, range, merges: askMerges(range) };
}

async function take(
  context: Excel.RequestContext, { run, range, merges }: Asked, { states, isProtected }: { readonly states: Map<CellEdit, CellState>; readonly isProtected: boolean },
): Promise<ReturnType<typeof refused> | null> {
  const { sheet, cells, row: top, column } = run;
  const refuse = (code: Parameters<typeof refused>[0], row: number): ReturnType<typeof refused> => refused(code, { sheet, cell: cellAddress(row, column) });
  const locked = isProtected ? await lockedRows(context, run, range.format.protection.locked as boolean | null) : [];
  if (locked.length > 0) return refuse("sheet-protected", locked[0]!);
  const areas = takeMerges(merges);
  for (const [place, edit] of cells.entries()) {
    const row = top + place;
    const [[value], [formula], [format]] = [range.values[place] as [CellValue], range.formulas[place] as [CellValue], range.numberFormat[place] as [string]];
    if (typeof formula === "string" && formula.startsWith("=")) return refuse("cell-has-formula", row);
    if (areas.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right && (row !== area.top || column !== area.left))) return refuse("cell-in-merge", row);
    states.set(edit, { sheet: edit.sheet, row, column, value: value === "" ? null : value, formula: null, format });
  }
  return null;
}

/** Rows of a run whose cell the protected sheet locks; null says that some are and some not. */
async function lockedRows(context: Excel.RequestContext, { sheet, row, column, cells }: CellRun<CellEdit>, locked: boolean | null): Promise<readonly number[]> {
  if (locked === false) return [];
  if (locked === true) return [row];
  const told = lightly(context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row - 1, column, cells.length, 1)).getCellProperties({ format: { protection: true } });
  await context.sync();
  return told.value.flatMap(([cell], place) => (cell?.format?.protection?.locked === false ? [] : [row + place]));
}
