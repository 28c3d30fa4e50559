import type { YearMove, YearWay } from "./yearChanges.js";

/** One line of the list by name: what happened, where, and the other unit of a move within the district. */
export interface YearEntry {
  readonly personId: string;
  readonly move: YearMove;
  readonly unitId: string;
  readonly otherUnitId: string | null;
}

const order: readonly YearMove[] = ["retired", "died", "joined", "left"];

/** 增减人员名单: every name behind the changes by unit, grouped by what happened. */
export function listYear(ways: readonly YearWay[]): readonly YearEntry[] {
  return order.flatMap((move) => ways.flatMap((way) => entriesOf(way, move)));
}

function entriesOf({ personId, before, after, died, retired }: YearWay, move: YearMove): readonly YearEntry[] {
  const from = before?.unitId ?? null;
  const to = after?.unitId ?? null;
  switch (move) {
    case "retired":
      return retired && to !== null ? [{ personId, move, unitId: to, otherUnitId: null }] : [];
    case "died":
      return died && to !== null ? [{ personId, move, unitId: to, otherUnitId: null }] : [];
    case "joined":
      return to !== null && to !== from && !retired ? [{ personId, move, unitId: to, otherUnitId: from }] : [];
    case "left":
      return from !== null && from !== to ? [{ personId, move, unitId: from, otherUnitId: to }] : [];
  }
}
