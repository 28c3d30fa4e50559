import { toldTime } from "../changes/fieldTimes.js";
import type { FieldId } from "../model/field.js";
import { bureau, type BureauWord, type Origin, type PersonView, type UnitRecord } from "../model/person.js";
import type { Authority, AuthorityCategory, Policy } from "../model/policy.js";
import { authorityOf } from "./authority.js";
import { standsDespite } from "./standsDespite.js";

/** One word about a field: a record's, or the bureau's. */
interface Word {
  readonly value: string | undefined;
  /** The rule that holds the value back. */
  readonly rule: string | undefined;
  readonly from: Pick<Origin, "unitId" | "recordId" | "at">;
}

export type ChosenValues = Pick<PersonView, "statement" | "held" | "origins">;

/**
 * Chooses the value of every field by its authority: the first word that stands. A value that only waits is shown as told
 * where the whole record waits, and left out where it is itself wrong; `held` names the rule either way.
 * @param records what stands of them, the one that breaks ties first
 * @param words the bureau's last word about each field
 */
export function chooseValues(
  records: readonly UnitRecord[], words: ReadonlyMap<FieldId, BureauWord>, by: { readonly categories: readonly AuthorityCategory[]; readonly policy: Policy },
): ChosenValues {
  const statement: { [F in FieldId]?: string } = {};
  const held: { [F in FieldId]?: string } = {};
  const origins = new Map<string, Origin & { readonly fields: FieldId[] }>();
  for (const field of fieldsOf(records, words)) {
    const { authority, ruleId } = authorityOf(field, by.categories, by.policy);
    const told = orderWords(wordsOn(field, records), wordOf(words.get(field)), authority);
    const chosen = told.find(({ value, rule }) => value !== undefined && rule === undefined) ?? told.find(({ rule }) => rule !== undefined);
    if (chosen === undefined) continue;
    const { rule, value, from } = chosen;
    if (rule !== undefined) held[field] = rule;
    // An empty value is the bureau's word that there is none.
    if (value === undefined || value === "" || (rule !== undefined && !standsDespite(field, rule))) continue;
    statement[field] = value;
    const key = JSON.stringify([from.unitId, from.recordId ?? "", from.at, ruleId]);
    const known = origins.get(key);
    if (known === undefined) origins.set(key, { ...from, authority: ruleId, fields: [field] });
    else known.fields.push(field);
  }
  return { statement, held, origins: [...origins].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, origin]) => origin) };
}

function fieldsOf(records: readonly UnitRecord[], words: ReadonlyMap<FieldId, BureauWord>): readonly FieldId[] {
  const told = records.flatMap((record) => [...Object.keys(record.statement), ...Object.keys(record.held)]) as FieldId[];
  return [...new Set([...told, ...words.keys()])].sort();
}

function wordsOn(field: FieldId, records: readonly UnitRecord[]): readonly Word[] {
  return records.map((record) => ({
    value: record.statement[field], rule: record.held[field],
    from: { unitId: record.unitId, recordId: record.recordId, at: toldTime(record, field) },
  }));
}

function wordOf(word: BureauWord | undefined): readonly Word[] {
  return word === undefined ? [] : [{ value: word.value ?? "", rule: undefined, from: { unitId: bureau, at: word.at } }];
}

/** Sorting is stable: of words told at one moment the bureau's goes first, then the counting unit's. */
function orderWords(told: readonly Word[], byBureau: readonly Word[], authority: Authority): readonly Word[] {
  if (told.length + byBureau.length < 2) return [...byBureau, ...told];
  switch (authority) {
    case "bureau":
      return [...byBureau, ...latestFirst(told)];
    case "unit":
      return [...told, ...byBureau];
    case "latest":
      return latestFirst([...byBureau, ...told]);
  }
}

function latestFirst(words: readonly Word[]): readonly Word[] {
  const timeOf = ({ from }: Word): string => from.at ?? "";
  return [...words].sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : timeOf(a) > timeOf(b) ? -1 : 0));
}
