import { deathHints } from "../changes/deathHint.js";
import type { Change, Statement } from "../model/change.js";

/** Whether a statement tells of a death, whatever else is wrong with it (C5). */
export function tellsDeath({ alive, death_date: deathDate }: Statement): boolean {
  return alive === "去世" || deathDate !== undefined;
}

/** Whether a change states somebody's death. */
export function statesDeath(change: Change): boolean {
  switch (change.op) {
    case "add":
      return tellsDeath(change.statement);
    case "set":
      return (change.field === "alive" && change.to === "去世") || (change.field === "death_date" && change.to !== null);
    case "remove":
      return change.reason === "去世";
    case "settle":
      return false;
  }
}

/** The records whose death the changes state or hint at: reminders of these stop at once. */
export function deathsIn(changes: readonly Change[]): readonly string[] {
  return [...new Set(changes.filter((change) => statesDeath(change) || hintsAtDeath(change)).map(({ recordId }) => recordId))];
}

function hintsAtDeath(change: Change): boolean {
  if (change.op === "add") return deathHints.has(change.held.alive ?? "");
  return change.op === "set" && change.field === "alive" && deathHints.has(change.heldBy ?? "");
}
