import { divisionSuccessorData } from "./divisionSuccessorData.js";

/**
 * The codes in use today of what an abolished division became, through however many changes; empty for a code that is
 * in use, that never was one, or whose end the table does not tell.
 * Source: the public data set areacodes (CC0-1.0).
 * @example divisionSuccessors("320483") // ["320411", "320412"]
 */
export function divisionSuccessors(code: string): readonly string[] {
  return successors().get(code) ?? [];
}

let known: ReadonlyMap<string, readonly string[]> | null = null;

/** Unpacked at first use: a fixed table, so that it is the same whenever that is. */
function successors(): ReadonlyMap<string, readonly string[]> {
  known ??= unpack();
  return known;
}

function unpack(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, readonly string[]>();
  for (const line of divisionSuccessorData.trim().split("\n")) {
    const province = line.slice(0, 2);
    for (const entry of line.slice(2).split(",")) {
      const [rest, codes] = entry.split(">") as [string, string];
      table.set(province + rest, codes.split(";").map((next) => (next.length === 4 ? province + next : next)));
    }
  }
  return table;
}
