import { normaliseName } from "../../match/normaliseName.js";
import { compareAtCommonPrecision, type IsoDay } from "../../model/partialDate.js";
import { valueOf, type RosterRecord } from "../../model/record.js";
import type { Table } from "../../model/table.js";
import { birthOf } from "../../rules/birthOf.js";
import { lifeSignOf, type LifeSign } from "./deathSigns.js";
import type { FormPeople, FormPerson, LeftOut } from "./formPerson.js";
import { readFormPerson } from "./readFormPerson.js";

interface Row {
  readonly record: RosterRecord;
  readonly table: Table;
  readonly sign: LifeSign;
}

/**
 * Everybody of a workbook's rosters who surely lives, each once, in the order of the sheets; and who is left out, with why.
 * A death that any row of the workbook tells of leaves out every row of that person.
 * @example gatherFormPeople([{ table, records }], "2026-11-22").people[0]!.name === "张三"
 */
export function gatherFormPeople(
  rosters: readonly { readonly table: Table; readonly records: readonly RosterRecord[] }[], asOf: IsoDay,
): FormPeople {
  const rows = rosters.flatMap(({ table, records }) => records.map((record): Row => ({ record, table, sign: lifeSignOf(record, table) })));
  const isDeadElsewhere = rememberDead(rows);
  const isTwice = rememberSeen();
  const people: FormPerson[] = [];
  const leftOut: LeftOut[] = [];
  for (const { record, table, sign } of rows) {
    const name = nameOf(record);
    if (name === "") continue;
    const reason = sign !== "lives" ? sign : isDeadElsewhere(record) ? "deceased-elsewhere" : isTwice(record) ? "twice" : null;
    if (reason === null) people.push(readFormPerson(record, table, asOf));
    else leftOut.push({ sheet: table.sheet, row: record.row, name, reason });
  }
  return { people, leftOut };
}

const nameOf = (record: RosterRecord): string => record.told.name?.value ?? "";
/** Also a number with a wrong digit tells that two rows are of one person; what two people share by chance is no number. */
function numberOf(record: RosterRecord): string | null {
  const number = valueOf(record, "id_no");
  return number === null ? null : number.valid ?? (number.digits.length >= 15 ? number.digits : null);
}

/** Asks whether some row tells of this person's death; of the same name, whoever is not known to be another counts as the same. */
function rememberDead(rows: readonly Row[]): (record: RosterRecord) => boolean {
  const byName = new Map<string, RosterRecord[]>();
  const numbers = new Set<string>();
  for (const { record, sign } of rows) {
    if (sign !== "deceased" && sign !== "deceased-hint") continue;
    const number = numberOf(record);
    if (number !== null) numbers.add(number);
    const key = normaliseName(nameOf(record));
    byName.set(key, [...(byName.get(key) ?? []), record]);
  }
  return (record) => {
    const number = numberOf(record);
    if (number !== null && numbers.has(number)) return true;
    return byName.get(normaliseName(nameOf(record)))?.some((dead) => mayBeOne(record, dead)) ?? false;
  };
}

function mayBeOne(a: RosterRecord, b: RosterRecord): boolean {
  const numbers = [numberOf(a), numberOf(b)];
  if (numbers.every((number) => number !== null)) return numbers[0] === numbers[1];
  const births = [birthOf(a), birthOf(b)];
  return births[0] == null || births[1] == null || compareAtCommonPrecision(births[0], births[1]) === 0;
}

/** Asks whether this person stood higher up: the same number, or the same name and day of birth. */
function rememberSeen(): (record: RosterRecord) => boolean {
  const seen = new Set<string>();
  return (record) => {
    const birth = birthOf(record);
    const number = numberOf(record);
    const keys = [
      ...(number === null ? [] : [`id ${number}`]),
      ...(birth === null || birth.length < 10 ? [] : [`born ${normaliseName(nameOf(record))} ${birth}`]),
    ];
    const isKnown = keys.some((key) => seen.has(key));
    keys.forEach((key) => seen.add(key));
    return isKnown;
  };
}
