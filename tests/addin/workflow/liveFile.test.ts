import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlacedFinding } from "../../../addin/engine/engine.js";
import { openFileHost, type FileHost } from "../../../addin/host/file/fileHost.js";
import { fileSettings } from "../../../addin/workbench/fileSettings.js";
import { checkRoster } from "../../../addin/workflow/checkRoster.js";
import type { Desk } from "../../../addin/workflow/desk.js";
import { watchEdits } from "../../../addin/workflow/live.js";
import { undoLast } from "../../../addin/workflow/undo.js";
import { editsOf, safeFixesOf, writeCells } from "../../../addin/workflow/writeCells.js";
import { messyCells, messyRow, messySheet } from "../../support/messyRoster.js";
import { asOf, deskOver, engineHere } from "../support/excelDesk.js";

const choices = fc.array(fc.constantFrom(0, 0, 0, 0, 1, 2, 3), { minLength: messyCells.length, maxLength: messyCells.length });
const typed = fc.record({ row: fc.integer({ min: 2, max: 19 }), column: fc.nat(messyCells.length - 1), choice: fc.nat(5) });
const doing = fc.oneof({ weight: 8, arbitrary: typed }, { weight: 1, arbitrary: fc.constantFrom("fix" as const, "undo" as const) });

const plain = (findings: readonly PlacedFinding[]): readonly string[] => findings.map((finding) => JSON.stringify(finding)).sort();

async function rested(desk: Desk): Promise<void> {
  for (let still = 0; still < 3;) {
    await new Promise((resume) => setTimeout(resume, 3));
    still = desk.state.get().busy === null ? still + 1 : 0;
  }
}

async function act(desk: Desk, host: FileHost, what: "fix" | "undo" | { readonly row: number; readonly column: number; readonly choice: number }): Promise<void> {
  if (what === "undo") await undoLast(desk);
  else if (what === "fix") await writeCells(desk, "fix", editsOf(safeFixesOf(desk.state.get().findings)));
  else host.type({ sheet: "Sheet1", row: what.row, column: what.column }, String(messyCells[what.column]![what.choice % messyCells[what.column]!.length]!));
}

test("[C3] [R4] in a file opened in the page, whatever is typed, fixed and undone: findings and marks are those of a full check", async () => {
  await fc.assert(fc.asyncProperty(fc.array(choices, { minLength: 12, maxLength: 12 }), fc.array(doing, { minLength: 1, maxLength: 6 }), async (rows, doings) => {
    const kept = new Map<string, string>();
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => void kept.set(key, text), removeItem: (key: string) => void kept.delete(key) };
    const workbook = { format: "xlsx" as const, date1904: false, skipped: [], sheets: [messySheet(rows.map(messyRow))] };
    const engine = engineHere();
    const host = openFileHost({ fileName: "名册.xlsx", bytes: new Uint8Array(), workbook, settings: fileSettings("名册.xlsx", storage) });
    const desk = deskOver(host, engine);
    const stop = watchEdits(desk, 1);
    await checkRoster(desk);
    for (const what of doings) {
      await act(desk, host, what);
      await rested(desk);
      const fresh = engineHere();
      await fresh.take(await host.read(), "名册.xlsx");
      const { findings } = await fresh.check({ asOf, confirmed: [], acceptances: null, toldIdNumbers: [] });
      expect(plain(desk.state.get().findings)).toEqual(plain(findings));
      const cells = (all: readonly { readonly row: number; readonly column: number }[]): readonly string[] => [...new Set(all.map(({ row, column }) => `${String(row)},${String(column)}`))].sort();
      expect(cells(host.marks())).toEqual(cells(findings));
    }
    stop();
  }), { numRuns: 20 });
});
