import { deflateSync } from "fflate";
import type { CellEdit } from "../roster/model/edit.js";
import { done, type Outcome } from "../roster/model/refusal.js";
import { holdsFormula } from "./patch/holdsFormula.js";
import { openForPatch, type PatchFile } from "./patch/openForPatch.js";
import { findPlaces } from "./patch/findPlaces.js";
import { patchSheet, wantedCells } from "./patch/patchSheet.js";
import { assertEdit } from "./patch/refuseEdits.js";
import { applySplices } from "./patch/splice.js";
import { openStyles, type PatchStyles } from "./patch/styles.js";
import { tableRanges } from "./patch/tableRanges.js";
import { wholePart } from "./patch/wholePart.js";
import { attempt, stop } from "./stop.js";
import { crc32 } from "./zip/crc32.js";
import { writeZip } from "./zip/writeZip.js";
import type { ZipEntry } from "./zip/zip.js";

/**
 * Writes accepted edits into a copy of an .xlsx or .xlsm and leaves all else as it was (B1, B3, B4): parts that are not
 * touched keep their very bytes, as does every byte of an edited sheet outside the edited cells. Touched are the sheets
 * of the edits and, where a cell becomes text, the styles. In a workbook with formulas an edited sheet asks to be
 * calculated at opening. A signature over the workbook, where there is one, no longer holds, as after any change.
 * Either all edits are written or none: refused are unknown sheets, formulas, covered cells of merges, headings and
 * totals of tables.
 * @example const patched = await patchXlsx(bytes, [{ sheet: "在册", row: 7, column: 3, value: "11010519491231002X", asText: true }]);
 */
export async function patchXlsx(bytes: Uint8Array, edits: readonly CellEdit[]): Promise<Outcome<Uint8Array>> {
  edits.forEach(assertEdit);
  if (edits.length === 0) return done(bytes);
  return attempt(() => {
    const file = openForPatch(bytes);
    const styles = openStyles(file);
    const changed = new Map<string, Uint8Array>();
    for (const [sheet, sheetEdits] of bySheet(edits)) {
      const part = sheetPart(file, sheet);
      const patched = patchPart(file, part, { edits: sheetEdits, styles });
      if (patched !== null) changed.set(part, patched);
    }
    for (const [part, content] of styles.changedParts()) changed.set(part, content);
    return repack(file, changed);
  });
}

function bySheet(edits: readonly CellEdit[]): ReadonlyMap<string | null, readonly CellEdit[]> {
  const sheets = new Map<string | null, CellEdit[]>();
  for (const edit of edits) {
    const sheet = sheets.get(edit.sheet);
    if (sheet === undefined) sheets.set(edit.sheet, [edit]);
    else sheet.push(edit);
  }
  return sheets;
}

function sheetPart({ opened }: PatchFile, name: string | null): string {
  const sheet = opened.sheets.find((candidate) => candidate.name === name && candidate.kind === "worksheet");
  return sheet?.part ?? stop("sheet-missing", { sheet: name ?? "" });
}

function patchPart(file: PatchFile, part: string, { edits, styles }: { edits: readonly CellEdit[]; styles: PatchStyles }): Uint8Array | null {
  const { zip } = file.opened;
  const bytes = wholePart(zip.byName.get(part)!, file.budget);
  const places = findPlaces(bytes, part, wantedCells(edits));
  const splices = patchSheet({
    bytes, places, edits, textStyle: styles.textStyle, plainStyle: styles.plainStyle,
    tables: tableRanges(zip, part, file.budget),
    recalculate: () => places.hasFormula || holdsFormula(file),
  });
  return splices.length === 0 ? null : applySplices(bytes, splices);
}

/** Copies every entry but the changed ones as it is compressed, in the same order; new parts go to the end. */
function repack({ opened: { zip } }: PatchFile, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const added = [...changed].filter(([name]) => !zip.byName.has(name));
  return writeZip([
    ...zip.listed.map((entry) => ({ kind: "copy" as const, entry: withContent(entry, changed.get(entry.name)) })),
    ...added.map(([name, bytes]) => ({ kind: "new" as const, name, bytes })),
  ]);
}

/** The entry with other content; its name, time and attributes stay as the program wrote them. */
function withContent(entry: ZipEntry, bytes: Uint8Array | undefined): ZipEntry {
  if (bytes === undefined) return entry;
  const raw = deflateSync(bytes);
  return { ...entry, method: 8, raw, crc: crc32(bytes), size: bytes.length, compressedSize: raw.length };
}
