import type { Person, UnitRecord } from "../../roster/model/person.js";
import { placeOfKey, recordKey } from "../../roster/merge/mergeRecords.js";
import { readLinkedRecords, readLinks, readMembers } from "./links.js";
import { readByPlaces, type RecordPlace } from "./matchKeys.js";
import type { Store } from "./openStore.js";

/** Everybody, with all the records that tell of them. */
export async function readAllPersons(store: Store, ledgerId: string): Promise<readonly Person[]> {
  return groupByPerson(await readLinkedRecords(store, ledgerId));
}

/** Some persons, each with all the records that tell of them: looked up one by one, whatever the size of the register (M6). */
export async function readPersons(store: Store, ledgerId: string, personIds: readonly string[]): Promise<readonly Person[]> {
  if (personIds.length === 0) return [];
  const members = await readMembers(store, ledgerId, personIds);
  const records = new Map((await readByPlaces(store, ledgerId, members)).map((record) => [recordKey(record), record]));
  return groupByPerson(members.flatMap((member) => {
    const record = records.get(recordKey(member));
    return record === undefined || member.personId === null ? [] : [{ personId: member.personId, record }];
  }));
}

/** Whom records tell of now, by the records; one that tells of nobody is left out. */
export async function readPersonsOf(store: Store, ledgerId: string, places: readonly RecordPlace[]): Promise<readonly Person[]> {
  const links = await readLinks(store, ledgerId, places);
  return readPersons(store, ledgerId, [...new Set(links.flatMap(({ personId }) => (personId === null ? [] : [personId])))]);
}

/**
 * The person whom an id names. Ids are keys of records, so one of before, when the person had another name or was two, leads
 * to whoever that record tells of now.
 */
export async function findPerson(store: Store, ledgerId: string, personId: string): Promise<Person | null> {
  return (await readPersonsOf(store, ledgerId, [placeOfKey(personId)]))[0] ?? null;
}

function groupByPerson(linked: readonly { readonly personId: string; readonly record: UnitRecord }[]): readonly Person[] {
  const records = new Map<string, UnitRecord[]>();
  for (const { personId, record } of linked) {
    const told = records.get(personId);
    if (told === undefined) records.set(personId, [record]);
    else told.push(record);
  }
  return [...records].map(([personId, told]) => ({ personId, records: told }));
}
