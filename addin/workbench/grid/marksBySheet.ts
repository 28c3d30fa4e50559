import type { Severity } from "../../../roster/model/finding.js";
import type { PlacedFinding } from "../../engine/engine.js";
import type { Mark } from "../../host/sheetHost.js";

/** A mark with its words, for who does not see its colour and shape. */
export interface CellMark {
  readonly severity: Severity;
  readonly label: string;
}

/** The marks of one sheet, by row and column. */
export type MarksOfSheet = ReadonlyMap<number, ReadonlyMap<number, CellMark>>;

/**
 * @param word what a finding is called, with its severity
 * @example marksBySheet(marks, findings, "在册", word).get(7)?.get(3)?.severity
 */
export function marksBySheet(marks: readonly Mark[], findings: readonly PlacedFinding[], sheet: string | null, word: (finding: PlacedFinding) => string): MarksOfSheet {
  const rows = new Map<number, Map<number, CellMark>>();
  const words = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    if (finding.sheet !== sheet) continue;
    const key = `${String(finding.row)},${String(finding.column)}`;
    const known = words.get(key);
    if (known === undefined) words.set(key, [finding]);
    else known.push(finding);
  }
  for (const mark of marks) {
    if (mark.sheet !== sheet) continue;
    const cells = rows.get(mark.row) ?? new Map<number, CellMark>();
    rows.set(mark.row, cells.set(mark.column, labelled(mark.severity, words.get(`${String(mark.row)},${String(mark.column)}`) ?? [], word)));
  }
  return rows;
}

/** Words are made when a mark is drawn: thirty of twenty thousand are. */
function labelled(severity: Severity, findings: readonly PlacedFinding[], word: (finding: PlacedFinding) => string): CellMark {
  return {
    severity,
    get label() { return findings.map(word).join("; "); },
  };
}
