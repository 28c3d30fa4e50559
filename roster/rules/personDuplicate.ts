import { comparePeople } from "../match/comparePeople.js";
import { matchKeys } from "../match/matchKeys.js";
import type { Comparison, MatchSubject } from "../match/subject.js";
import { subjectOfRecord } from "../match/subjectOfRecord.js";
import type { Finding } from "../model/finding.js";
import { type RosterRecord, valueOf } from "../model/record.js";
import { found } from "./found.js";
import type { GroupRule, RuleContext } from "./rule.js";

/** A column filled with one name would otherwise pair every row with every other. */
const COMPARED = 60;
const NAMED = 3;

/**
 * Two rows that the register would take for one person, or would ask about. Equal numbers are left to
 * `id-number-duplicate`; two different valid numbers are two people.
 */
export const personDuplicate: GroupRule = {
  code: "person-duplicate",
  block: "within",
  scope: "group",
  severities: ["warning"],
  fix: "ask",
  source: "不重不漏; the matching of the register",
  reads: [
    "name", "id_no", "birth_date", "gender", "mobile", "landline", "orig_unit", "native_place", "work_start_date",
    "revolution_start_date", "retire_date", "party_join_date",
  ],

  keys(record) {
    return matchKeys(subjectOfRecord(record, "")).filter(isOfInterest);
  },

  check(records, context, key) {
    const unsure = records.filter((record) => !hasSureNumber(record));
    if (unsure.length === 0) return [];
    const sure = records.filter(hasSureNumber);
    const rows = new Map(records.map((record) => [record, subjectOfRecord(record, String(record.row))]));
    const findings: Finding[] = [];
    const look = (left: RosterRecord, right: RosterRecord): number => {
      const [a, b] = left.row < right.row ? [left, right] : [right, left];
      const compared = comparePair(rows.get(a)!, rows.get(b)!, key);
      if (compared === null) return 0;
      findings.push(duplicate(a, b, { compared, context }), duplicate(b, a, { compared, context }));
      return 1;
    };
    unsure.forEach((left, place) => {
      let named = 0;
      const others = [...unsure.slice(place + 1, place + 1 + COMPARED), ...sure.slice(0, COMPARED)];
      for (let at = 0; at < others.length && named < NAMED; at += 1) named += look(left, others[at]!);
    });
    return findings;
  },
};

/** Rows with equal numbers share the number's key, of which another rule speaks. */
function isOfInterest(key: string): boolean {
  return !key.startsWith("i");
}

function hasSureNumber(record: RosterRecord): boolean {
  return (record.told.id_no?.value?.valid ?? null) !== null;
}

/** null where the two are apart, have the same number, or are spoken of under another key that they share. */
function comparePair(a: MatchSubject, b: MatchSubject, key: string): Comparison | null {
  if (a.idTold !== null && a.idTold === b.idTold) return null;
  const compared = comparePeople(a, b);
  if (compared.decision === "apart") return null;
  const keysOfB = matchKeys(b);
  const first = matchKeys(a).find((candidate) => isOfInterest(candidate) && keysOfB.includes(candidate));
  return first === key ? compared : null;
}

function duplicate(
  record: RosterRecord,
  other: RosterRecord,
  { compared, context }: { readonly compared: Comparison; readonly context: RuleContext },
): Finding {
  return found(personDuplicate, "warning", { record, field: "name", context }, {
    params: {
      otherRow: other.row, otherName: valueOf(other, "name") ?? "", decision: compared.decision,
      reasons: compared.reasons.map((reason) => reason.code).join(" "),
    },
  });
}
