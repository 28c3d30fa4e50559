import { isEmpty, noteOf, type RosterRecord } from "../../model/record.js";
import type { Table } from "../../model/table.js";
import { isDeceasedTitle } from "../../read/titleWords.js";
import { isDeceased, seemsDeceased } from "../../rules/deceased.js";

/** What a row says of its person's life, read so that nobody dead is taken for living; the other way costs a look. */
export type LifeSign = "lives" | "deceased" | "deceased-hint" | "hidden";

/**
 * A greeting to somebody who has died is the worst fault of all, so a form asks more than the rules do: an answer that cannot be
 * read, a date of death that is no date, a group of the dead, survivors named in the row all count (C5).
 * @example lifeSignOf(record, table) === "lives"
 */
export function lifeSignOf(record: RosterRecord, table: Table): LifeSign {
  if (isDeceased(record) || isWritten(record, "death_date")) return "deceased";
  const group = record.group === null ? null : table.groups[record.group]?.title ?? null;
  if (seemsDeceased(record) || (group !== null && isDeceasedTitle(group))) return "deceased-hint";
  const { alive, survivor } = record.told;
  const unread = alive !== undefined && alive.value === null && isWritten(record, "alive");
  if (unread || (survivor !== undefined && isWritten(record, "survivor")) || hasSurvivorPart(record)) return "deceased-hint";
  return record.hidden ? "hidden" : "lives";
}

function isWritten(record: RosterRecord, field: "death_date" | "alive" | "survivor"): boolean {
  return record.told[field] !== undefined && !isEmpty(record, field) && noteOf(record, field, "placeholder") === null;
}

/** Columns of survivors beside the first one. */
function hasSurvivorPart({ also }: RosterRecord): boolean {
  return also?.some(({ field, told }) => field === "survivor" && told.text.trim() !== "" && told.notes?.some(({ code }) => code === "placeholder") !== true) ?? false;
}
