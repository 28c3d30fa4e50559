import type { StatedRow } from "../changes/assignRows.js";
import { statementOf } from "../changes/statementOf.js";
import type { Finding } from "../model/finding.js";
import { tablesOf, type Survey } from "./survey.js";

/** Every person-row of a surveyed file as a statement, in the order of the sheets. */
export function stateRoster(survey: Survey): readonly StatedRow[] {
  return tablesOf(survey).flatMap(({ table, records, findings }) => {
    const byRow = new Map<number, Finding[]>();
    for (const finding of findings) byRow.set(finding.row, [...(byRow.get(finding.row) ?? []), finding]);
    return records.map((record) => ({
      ...statementOf(record, byRow.get(record.row) ?? []),
      source: { file: survey.file, sheet: table.sheet, row: record.row },
    }));
  });
}

/** The unit that a file speaks for: 填报单位 or the title; null where it names none. */
export function unitOf(survey: Survey): string | null {
  for (const { table } of tablesOf(survey)) if (table.reportingUnit !== null) return table.reportingUnit;
  return null;
}
