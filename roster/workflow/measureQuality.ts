import type { Ledger } from "../ledgers/ledger.js";
import type { FieldId } from "../model/field.js";
import type { Finding } from "../model/finding.js";
import type { RosterQuality } from "../model/quality.js";
import type { TableSurvey } from "./survey.js";

const asked = new Set(["must", "must-lixiu", "must-tuixiu", "if-member", "should"]);

/**
 * How well the surveyed rosters stand: findings counted by rule, and how many people have each asked field filled.
 * An absent column counts as not filled, so that a unit cannot look complete by leaving it out.
 */
export function measureQuality(tables: readonly TableSurvey[], ledger: Ledger): RosterQuality {
  const people = tables.reduce((sum, table) => sum + table.records.length, 0);
  const fields = ledger.fields.filter((field) => asked.has(field.required)).map((field) => field.field);
  return {
    people,
    findings: countFindings(tables.flatMap((table) => table.findings)),
    completeness: fields.map((field) => countFilled(tables, field)).filter((row) => row.of > 0),
  };
}

function countFindings(findings: readonly Finding[]): RosterQuality["findings"] {
  const counts = new Map<string, { rule: string; severity: Finding["severity"]; count: number }>();
  for (const { rule, severity } of findings) {
    const key = `${rule} ${severity}`;
    const line = counts.get(key) ?? { rule, severity, count: 0 };
    line.count += 1;
    counts.set(key, line);
  }
  return [...counts.values()];
}

/** Only people of whom the field is asked: a Party branch of members, the revolution's date of 离休. */
function countFilled(tables: readonly TableSurvey[], field: FieldId): RosterQuality["completeness"][number] {
  let filled = 0;
  let of = 0;
  for (const { records } of tables) {
    for (const record of records) {
      if (!concerns(field, record.told)) continue;
      of += 1;
      if ((record.told[field]?.text.trim() ?? "") !== "") filled += 1;
    }
  }
  return { field, filled, of };
}

function concerns(field: FieldId, told: TableSurvey["records"][number]["told"]): boolean {
  switch (field) {
    case "revolution_start_date":
      return told.retire_kind?.value === "离休";
    case "work_start_date":
      return told.retire_kind?.value !== "离休";
    case "party_join_date":
    case "party_branch":
      return told.political_status?.value === "中共党员";
    default:
      return true;
  }
}
