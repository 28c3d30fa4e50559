import type { PlacedFinding } from "../engine/engine.js";
import type { Severity } from "../../roster/model/finding.js";

/** How a checked workbook stands. */
export interface Score {
  /** 0–100; null where there is nobody to judge. */
  readonly points: number | null;
  readonly people: number;
  readonly counts: Readonly<Record<Severity, number>>;
}

/**
 * 满分 100: the share of people about whom nothing is to be mended; who has warnings only counts half. Hints cost nothing.
 * @example scoreOf([], 36).points === 100
 */
export function scoreOf(findings: readonly PlacedFinding[], people: number): Score {
  const counts = { error: 0, warning: 0, info: 0 };
  const worst = new Map<string, Severity>();
  for (const { severity, sheet, row, person } of findings) {
    counts[severity] += 1;
    const key = `${sheet ?? ""}!${String(row)}`;
    if (person === null || severity === "info") continue;
    if (severity === "error" || !worst.has(key)) worst.set(key, severity);
  }
  const errors = [...worst.values()].filter((severity) => severity === "error").length;
  const lost = errors + (worst.size - errors) / 2;
  return { points: people === 0 ? null : Math.max(0, Math.round((100 * (people - lost)) / people)), people, counts };
}
