import type { Severity } from "../../roster/model/finding.js";
import type { PlacedFinding } from "../engine/engine.js";

/** How findings are put together in the list. */
export type Grouping = "rule" | "person";

/** What of the findings is shown; null: no matter which. */
export interface FindingFilter {
  readonly severities: readonly Severity[];
  /** `columnKey` of a column. */
  readonly column: string | null;
  readonly rule: string | null;
}

/** Findings that stand together, with how many of each severity. */
export interface FindingGroup {
  readonly key: string;
  readonly findings: readonly PlacedFinding[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/** @example columnKey({ sheet: "在册", column: 3 }) === "在册!3" */
export function columnKey({ sheet, column }: Pick<PlacedFinding, "sheet" | "column">): string {
  return `${sheet ?? ""}!${String(column)}`;
}

export function filterFindings(findings: readonly PlacedFinding[], { severities, column, rule }: FindingFilter): readonly PlacedFinding[] {
  return findings.filter((finding) =>
    severities.includes(finding.severity) && (column === null || columnKey(finding) === column) && (rule === null || finding.rule === rule));
}

/**
 * Findings in groups, the gravest first: by rule, or by the person of the row; what concerns no person stands together. Within a
 * group they keep their order.
 * @param findings errors first
 */
export function groupFindings(findings: readonly PlacedFinding[], grouping: Grouping): readonly FindingGroup[] {
  const groups = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    const key = grouping === "rule" ? `${finding.severity} ${finding.rule}` : finding.person === null ? "" : `${finding.sheet ?? ""}!${String(finding.row)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [finding]);
    else known.push(finding);
  }
  return [...groups].map(([key, all]) => ({ key, findings: all, counts: countSeverities(all) }));
}

export function countSeverities(findings: readonly PlacedFinding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** How often each column, or each rule, is found fault with, in the order of first mention. */
export function countBy(findings: readonly PlacedFinding[], keyOf: (finding: PlacedFinding) => string): ReadonlyMap<string, { readonly first: PlacedFinding; readonly count: number }> {
  const counts = new Map<string, { first: PlacedFinding; count: number }>();
  for (const finding of findings) {
    const known = counts.get(keyOf(finding));
    if (known === undefined) counts.set(keyOf(finding), { first: finding, count: 1 });
    else known.count += 1;
  }
  return counts;
}
