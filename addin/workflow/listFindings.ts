import { cellAddress } from "../../roster/model/address.js";
import type { PlacedFinding } from "../engine/engine.js";
import type { SheetList } from "../host/sheetList.js";
import { shownFindings, type Desk } from "./desk.js";

/** The words of such a list, in the pane's language. */
export interface ListWords {
  readonly name: string;
  readonly headings: readonly string[];
  row(finding: PlacedFinding, place: { readonly sheet: string; readonly cell: string }): readonly string[];
}

/** The findings that are shown, as rows: to be printed or handed on. No ID number beside those that a sentence itself quotes. */
export function listFindings(findings: readonly PlacedFinding[], words: ListWords): SheetList {
  return { name: words.name, rows: [words.headings, ...findings.map((finding) => words.row(finding, { sheet: finding.sheet ?? "", cell: cellAddress(finding.row, finding.column) }))] };
}

/** Puts them onto a sheet of their own, on request; no sheet that a person made is touched. */
export async function writeFindings(desk: Desk, words: ListWords): Promise<void> {
  const { state, writeList } = desk;
  if (writeList === undefined) return;
  state.set({ busy: { what: "writing", done: null, of: null }, refusal: null });
  try {
    const written = await writeList(listFindings(shownFindings(state.get()), words));
    if (!written.ok) state.set({ refusal: written.refusal });
  } finally {
    state.set({ busy: null });
  }
}
