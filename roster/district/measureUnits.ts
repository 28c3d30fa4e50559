import type { FieldId } from "../model/field.js";
import type { Severity } from "../model/finding.js";
import type { Unit } from "../model/person.js";
import type { RosterQuality } from "../model/quality.js";

export interface Filled {
  readonly filled: number;
  readonly of: number;
}

/** 数据质量: what checking found in each unit's roster and how completely it is filled. Counts, no people. */
export interface DistrictQuality {
  readonly units: readonly {
    readonly unitId: string;
    /** Rows that are people; null where the unit told no roster. */
    readonly rows: number | null;
    readonly findings: Readonly<Record<Severity, number>>;
    /** Over all asked fields. */
    readonly completeness: Filled;
    readonly byField: ReadonlyMap<FieldId, Filled>;
  }[];
  /** Most serious first, then most frequent. */
  readonly rules: readonly { readonly rule: string; readonly severity: Severity; readonly count: number; readonly units: number }[];
  /** Asked fields in the order of the ledger, over all units. */
  readonly fields: readonly ({ readonly field: FieldId } & Filled)[];
}

const severities: readonly Severity[] = ["error", "warning", "info"];

export function measureUnits(units: readonly Unit[], quality: ReadonlyMap<string, RosterQuality>): DistrictQuality {
  const told = units.flatMap((unit) => quality.get(unit.unitId) ?? []);
  return {
    units: units.map((unit) => measureUnit(unit.unitId, quality.get(unit.unitId) ?? null)),
    rules: countRules(told),
    fields: sumFields(told),
  };
}

function measureUnit(unitId: string, quality: RosterQuality | null): DistrictQuality["units"][number] {
  const count = (severity: Severity): number =>
    (quality?.findings ?? []).reduce((sum, finding) => sum + (finding.severity === severity ? finding.count : 0), 0);
  return {
    unitId, rows: quality?.people ?? null,
    findings: { error: count("error"), warning: count("warning"), info: count("info") },
    completeness: sumFilled(quality?.completeness ?? []),
    byField: new Map((quality?.completeness ?? []).map(({ field, filled, of }) => [field, { filled, of }])),
  };
}

function sumFilled(parts: readonly Filled[]): Filled {
  return parts.reduce((sum, part) => ({ filled: sum.filled + part.filled, of: sum.of + part.of }), { filled: 0, of: 0 });
}

function countRules(told: readonly RosterQuality[]): DistrictQuality["rules"] {
  const lines = new Map<string, { rule: string; severity: Severity; count: number; units: number }>();
  for (const { findings } of told) {
    for (const { rule, severity, count } of findings) {
      const line = lines.get(`${severity} ${rule}`) ?? { rule, severity, count: 0, units: 0 };
      lines.set(`${severity} ${rule}`, { ...line, count: line.count + count, units: line.units + 1 });
    }
  }
  return [...lines.values()].sort((a, b) =>
    severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

function sumFields(told: readonly RosterQuality[]): DistrictQuality["fields"] {
  const fields = new Map<FieldId, Filled>();
  for (const { completeness } of told) {
    for (const part of completeness) fields.set(part.field, sumFilled([fields.get(part.field) ?? { filled: 0, of: 0 }, part]));
  }
  return [...fields].map(([field, filled]) => ({ field, ...filled }));
}
