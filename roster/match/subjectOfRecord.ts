import { valueOf, type RosterRecord } from "../model/record.js";
import { normaliseHome, normaliseName, normaliseText } from "./normaliseName.js";
import { idNumberAsTold } from "./readIdNumber.js";
import { soundOfName } from "./soundOfName.js";
import { mostPhones, type MatchSubject } from "./subject.js";

/**
 * What matching looks at in a row of a sheet.
 * @param subjectId what names the row to the caller, for example its row number
 */
export function subjectOfRecord(record: RosterRecord, subjectId: string): MatchSubject {
  const id = valueOf(record, "id_no");
  const name = normaliseName(valueOf(record, "name") ?? "");
  return {
    subjectId,
    name,
    sound: soundOfName(name),
    idNumber: id?.valid ?? null,
    idTold: id === null ? null : idNumberAsTold(id.digits),
    idDoubtful: false,
    otherNumber: null,
    birth: valueOf(record, "birth_date"),
    gender: valueOf(record, "gender"),
    phones: [...(valueOf(record, "mobile")?.numbers ?? []), ...(valueOf(record, "landline")?.numbers ?? [])].slice(0, mostPhones),
    home: normaliseHome(valueOf(record, "home_addr")),
    origUnit: normaliseText(valueOf(record, "orig_unit")),
    nativePlace: normaliseText(valueOf(record, "native_place")),
    workStart: valueOf(record, "work_start_date") ?? valueOf(record, "revolution_start_date"),
    retireDate: valueOf(record, "retire_date"),
    partyJoin: valueOf(record, "party_join_date"),
  };
}
