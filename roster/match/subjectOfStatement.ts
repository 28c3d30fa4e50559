import type { Held, Statement } from "../model/change.js";
import type { PhoneField } from "../model/field.js";
import type { PartialDate } from "../model/partialDate.js";
import { normaliseHome, normaliseName, normaliseText } from "./normaliseName.js";
import { idNumberAsTold, validIdNumber } from "./readIdNumber.js";
import { soundOfName } from "./soundOfName.js";
import { mostPhones, type MatchSubject } from "./subject.js";

/** Texts that stand in one field, "13912345678、0519-85123456". */
export const listSeparator = "、";

/**
 * What matching looks at in a told record. A value that its own rule holds back is no evidence; the others of a record
 * that waits as a whole still tell who it is, or the person would be counted twice meanwhile.
 */
export function subjectOfStatement(subjectId: string, statement: Statement, held: Held): MatchSubject {
  const digits = statement.id_no ?? "";
  const name = normaliseName(statement.name ?? "");
  return {
    subjectId,
    name,
    sound: soundOfName(name),
    idNumber: validIdNumber(digits),
    idTold: idNumberAsTold(digits),
    idDoubtful: held.id_no?.startsWith("id-number-") ?? false,
    otherNumber: null,
    birth: dateIn(statement.birth_date),
    gender: statement.gender ?? null,
    phones: [...phonesIn(statement, "mobile"), ...phonesIn(statement, "landline")].slice(0, mostPhones),
    home: normaliseHome(statement.home_addr),
    origUnit: normaliseText(statement.orig_unit),
    nativePlace: normaliseText(statement.native_place),
    workStart: dateIn(statement.work_start_date) ?? dateIn(statement.revolution_start_date),
    retireDate: dateIn(statement.retire_date),
    partyJoin: dateIn(statement.party_join_date),
  };
}

/** What could not be read as a date is told as it was written, and is no evidence. */
function dateIn(text: string | undefined): PartialDate | null {
  return text !== undefined && /^\d{4}(-\d{2}(-\d{2})?)?$/u.test(text) ? text : null;
}

function phonesIn(statement: Statement, field: PhoneField): readonly string[] {
  return (statement[field] ?? "").split(listSeparator).filter((piece) => /^[\d-]{7,}$/u.test(piece));
}
