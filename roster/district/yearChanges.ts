import { yearOf, type IsoDay } from "../model/partialDate.js";
import type { Category, DistrictPerson } from "./districtPerson.js";
import { rankKey } from "./rankRows.js";

/** What happened to a person within the year. */
export type YearMove =
  /** 本年办理离退休. */
  | "retired"
  /** 转入, 补报 or 更正: counts here now, did not at the end of last year, and did not retire within the year. */
  | "joined"
  /** 本年去世. */
  | "died"
  /** 转出, 注销 or 更正: counted here at the end of last year and does no longer, but not through death. */
  | "left";

/** Where somebody stood: a unit, a category, and the row of their rank. */
export interface Place {
  readonly unitId: string;
  readonly category: Category;
  readonly rankKey: string;
}

/** One person's way through the year; null where they did not count at that time. */
export interface YearWay {
  readonly personId: string;
  /** At the end of last year. */
  readonly before: Place | null;
  /** Now; for the dead, where they stood when they died. */
  readonly after: Place | null;
  readonly died: boolean;
  /** Began retirement within the year and did not count before. */
  readonly retired: boolean;
}

/**
 * The way of everybody through the year, by name, so that 上年末 + 增 − 减 = 实有 for every unit and category (W3).
 * `lastYear` is whom the register counted at the end of last year. Without it (null) the rosters themselves tell: who was
 * retired before the year began and had not died before it. Then nobody can be seen to move in or out.
 */
export function traceYear(
  people: readonly DistrictPerson[], lastYear: readonly DistrictPerson[] | null, asOf: IsoDay,
): readonly YearWay[] {
  const before = new Map((lastYear ?? people.filter((person) => countedLastYear(person, asOf))).map((person) => [person.personId, person]));
  const now = people.flatMap((person): readonly YearWay[] => {
    const was = before.get(person.personId);
    const isThere = person.standing === "counted" || isDeathOfYear(person, was !== undefined, lastYear !== null);
    if (!isThere && was === undefined) return [];
    return [{
      personId: person.personId,
      before: was === undefined ? null : placeOf(was),
      after: isThere ? placeOf(person) : null,
      died: isThere && person.standing !== "counted",
      retired: isThere && was === undefined && retiredWithin(person, asOf),
    }];
  });
  const listed = new Set(people.map((person) => person.personId));
  const gone = [...before.values()].filter((person) => !listed.has(person.personId));
  return [...now, ...gone.map((person) => ({ personId: person.personId, before: placeOf(person), after: null, died: false, retired: false }))];
}

const placeOf = (person: DistrictPerson): Place => ({ unitId: person.unitId, category: person.category, rankKey: rankKey(person) });

/** A death told late still ends the year of whoever was counted when it began; an undated one of a stranger to it does not. */
function isDeathOfYear(person: DistrictPerson, wasCounted: boolean, isRecorded: boolean): boolean {
  if (!person.view.deceased) return false;
  return wasCounted || (person.standing === "died" && (person.death !== null || !isRecorded));
}

function countedLastYear(person: DistrictPerson, asOf: IsoDay): boolean {
  return (person.standing === "counted" || person.standing === "died") && !retiredWithin(person, asOf);
}

function retiredWithin(person: DistrictPerson, asOf: IsoDay): boolean {
  return person.retired !== null && yearOf(person.retired) === yearOf(asOf);
}

/**
 * What the year did to somebody, as one unit, category or rank sees it; a move within the district is two moves.
 * @param keyOf null for a place that the table does not count
 */
export function movesOf(way: YearWay, keyOf: (place: Place) => string | null): readonly { readonly key: string; readonly move: YearMove | "before" | "now" }[] {
  const from = way.before === null ? null : keyOf(way.before);
  const to = way.after === null ? null : keyOf(way.after);
  return [
    ...(from === null ? [] : [{ key: from, move: "before" as const }]),
    ...(to !== null && from !== to ? [{ key: to, move: way.retired && from === null ? ("retired" as const) : ("joined" as const) }] : []),
    ...(from !== null && from !== to ? [{ key: from, move: "left" as const }] : []),
    ...(to === null ? [] : [{ key: to, move: way.died ? ("died" as const) : ("now" as const) }]),
  ];
}
