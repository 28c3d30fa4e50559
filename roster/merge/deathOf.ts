import { hasDeathHint } from "../changes/deathHint.js";
import type { FieldId } from "../model/field.js";
import type { BureauWord, PersonFacts, PersonView, UnitRecord } from "../model/person.js";
import { recordInForce } from "./recordInForce.js";

/**
 * What is known of a person's death. Any unit's word of it counts at once, whatever else waits in the row (C5); a question
 * about it, and a word that another disputes, mute until somebody answers. Only the bureau can say that somebody lives
 * whom a unit told dead, and only of what was told before: a unit that takes its word back still leaves the person muted.
 */
export function deathOf(
  records: readonly UnitRecord[], words: ReadonlyMap<FieldId, BureauWord>, facts: Pick<PersonFacts, "deathConfirmed" | "deathTold" | "deathWaits">,
): Pick<PersonView, "deceased" | "deathConfirmed" | "muted"> {
  const alive = words.get("alive");
  const isStated = alive?.value === "去世";
  const open = alive === undefined || isStated ? records : records.filter((record) => !isAnswered(record, alive));
  const deceased = isStated || open.some((record) => saysDeceased(recordInForce(record)));
  const isOpen = facts.deathWaits === true || facts.deathTold.some((at) => alive === undefined || at > alive.at);
  return { deceased, deathConfirmed: deceased && (isStated || facts.deathConfirmed), muted: !deceased && (isOpen || open.some(hintsAtDeath)) };
}

/** What of a record tells a death; null: its unit lists it. */
export type Telling = Pick<UnitRecord, "statement" | "held" | "disputed"> & { readonly removed?: UnitRecord["removed"] | null };

/** Whether a record says of somebody that they have died, in what stands of it or in what is disputed. */
export function tellsDeath(record: Telling): boolean {
  return saysDeceased(record) || saysDeceased(recordInForce(record));
}

function saysDeceased({ removed, statement, held }: Telling): boolean {
  if (removed === "去世" || statement.alive === "去世") return true;
  return statement.death_date !== undefined && held.death_date === undefined && !hasDeathHint(held);
}

/** A question about a death, a day of it that cannot be read, or a death in dispute. */
function hintsAtDeath(record: UnitRecord): boolean {
  const { statement, held } = record;
  return hasDeathHint(held) || (held.death_date !== undefined && /\d/u.test(statement.death_date ?? "")) || saysDeceased(record);
}

/** Whether the bureau spoke after the unit had told this; without a time nobody knows, and the death stays. */
function isAnswered({ toldAt, fieldTimes, removed }: UnitRecord, alive: BureauWord): boolean {
  const times = removed === undefined && fieldTimes !== undefined ? [fieldTimes.alive ?? toldAt, fieldTimes.death_date ?? toldAt] : [toldAt];
  return times.every((time) => time !== undefined && time <= alive.at);
}
