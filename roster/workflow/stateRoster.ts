import { acceptedErrorsOf } from "../changes/acceptedErrors.js";
import type { StatedRow } from "../changes/assignRows.js";
import { statementOf } from "../changes/statementOf.js";
import { tablesOf, type Survey } from "./survey.js";

/** Every person-row of a surveyed file as a statement, in the order of the sheets. */
export function stateRoster(survey: Survey): readonly StatedRow[] {
  return tablesOf(survey).flatMap(({ table, records, findings, accepted }) => {
    const byRow = groupByRow(findings, ({ row }) => row);
    const acceptedByRow = groupByRow(accepted ?? [], ({ finding }) => finding.row);
    return records.map((record): StatedRow => {
      const stated = statementOf(record, byRow.get(record.row) ?? []);
      const errors = acceptedErrorsOf(stated.statement, acceptedByRow.get(record.row) ?? []);
      return { ...stated, source: { file: survey.file, sheet: table.sheet, row: record.row }, ...(errors.length === 0 ? {} : { accepted: errors }) };
    });
  });
}

function groupByRow<T>(items: readonly T[], rowOf: (item: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(rowOf(item));
    if (group === undefined) groups.set(rowOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** The unit that a file speaks for: 填报单位 or the title; null where it names none. */
export function unitOf(survey: Survey): string | null {
  for (const { table } of tablesOf(survey)) if (table.reportingUnit !== null) return table.reportingUnit;
  return null;
}
