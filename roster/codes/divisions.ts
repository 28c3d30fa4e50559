import { divisionData } from "./divisionData.js";

/** A name that a division's code bore, with its years, both inclusive. */
export interface Division {
  readonly name: string;
  readonly from: number;
  /** null: still in use. */
  readonly to: number | null;
}

const FIRST_YEAR = 1981;
const collective = new Set(["市辖区", "县", "市", "省直辖县级行政区划"]);
const municipalities = new Set(["11", "12", "31", "50"]);

/**
 * Every name that a code of GB/T 2260 bore since 1981, oldest first; empty when it never was one.
 * The collective codes count too: 市辖区 (320401, 110100), 县 (110200) and 省直辖县级行政区划 (429000).
 * Source: the public data set areacodes (CC0-1.0), and 810000, 820000, 830000 for the residence permits of
 * Hong Kong, Macao and Taiwan.
 * @example divisionNames("320483") // [{ name: "武进市", from: 1995, to: 2002 }]
 */
export function divisionNames(code: string): readonly Division[] {
  return divisions().get(code) ?? [];
}

/** Whether the code ever was a division's. @example everDivision("320499") === false */
export function everDivision(code: string): boolean {
  return divisions().has(code);
}

/**
 * Whether the code was a division's at any time within the years, both inclusive.
 * @example isDivisionWithin("320483", 1990, 2026) === true
 */
export function isDivisionWithin(code: string, fromYear: number, toYear: number): boolean {
  const spans = divisions().get(code);
  return spans !== undefined && spans.some((span) => span.from <= toYear && (span.to === null || span.to >= fromYear));
}

/**
 * The whole name of a division, province first, as it was called in a year: the span nearest to that year where
 * none covers it. null when the code never was a division's.
 * @example divisionFullName("320483", 1999) === "江苏省常州市武进市"
 */
export function divisionFullName(code: string, year: number): string | null {
  const own = nameIn(code, year);
  if (own === null) return null;
  const parents = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].filter((parent) => parent !== code);
  return [...parents.map((parent) => nameIn(parent, year)), own].filter((name) => name !== null && !collective.has(name)).join("");
}

function nameIn(code: string, year: number): string | null {
  let best: Division | null = null;
  for (const span of divisionNames(code)) {
    if (best === null || distance(span, year) <= distance(best, year)) best = span;
  }
  return best === null ? null : best.name;
}

function distance(span: Division, year: number): number {
  if (year < span.from) return span.from - year;
  return span.to !== null && year > span.to ? year - span.to : 0;
}

let known: ReadonlyMap<string, readonly Division[]> | null = null;

/** Unpacked at first use: a fixed table, so that it is the same whenever that is. */
function divisions(): ReadonlyMap<string, readonly Division[]> {
  known ??= unpackDivisions();
  return known;
}

function unpackDivisions(): ReadonlyMap<string, readonly Division[]> {
  const table = new Map<string, Division[]>();
  const add = (code: string, division: Division): void => {
    const spans = table.get(code);
    if (spans === undefined) table.set(code, [division]);
    else spans.push(division);
  };
  for (const line of divisionData.trim().split("\n")) {
    const province = line.slice(0, 2);
    for (const entry of line.slice(2).split(",")) {
      const parts = /^(\d{4})([^\d-]+)(\d{4})?(?:-(\d{4}))?$/u.exec(entry);
      if (parts === null) throw new Error(`Unreadable division: ${province}${entry}`);
      const [, rest, name, from, to] = parts;
      add(province + rest!, { name: name!, from: Number(from ?? FIRST_YEAR), to: to === undefined ? null : Number(to) });
    }
  }
  addCollectiveCodes(table, add);
  return table;
}

/** Codes that stand for all districts or counties of a place and are no division themselves; many numbers bear them. */
function addCollectiveCodes(table: ReadonlyMap<string, readonly Division[]>, add: (code: string, division: Division) => void): void {
  for (const [code, spans] of [...table]) {
    if (code.endsWith("0000") && municipalities.has(code.slice(0, 2))) {
      for (const span of spans) {
        add(`${code.slice(0, 2)}0100`, { ...span, name: "市辖区" });
        add(`${code.slice(0, 2)}0200`, { ...span, name: "县" });
        add(`${code.slice(0, 2)}0300`, { ...span, name: "市" });
      }
    } else if (code.endsWith("00") && !code.endsWith("0000")) {
      const cities = spans.filter((span) => span.name.endsWith("市"));
      if (!table.has(`${code.slice(0, 4)}01`)) for (const city of cities) add(`${code.slice(0, 4)}01`, { ...city, name: "市辖区" });
    } else if (code.slice(2, 4) === "90" && !table.has(`${code.slice(0, 2)}9000`)) {
      add(`${code.slice(0, 2)}9000`, { name: "省直辖县级行政区划", from: FIRST_YEAR, to: null });
    }
  }
}
