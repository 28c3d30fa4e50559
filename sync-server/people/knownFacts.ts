import { factsOf } from "../../roster/merge/factsOf.js";
import { recordKey } from "../../roster/merge/mergeRecords.js";
import type { Person, PersonFacts, Transfer, UnitRecord } from "../../roster/model/person.js";
import { readAllDeaths, readDeathsOf, type KeptDeath } from "../store/deaths.js";
import type { RecordPlace } from "../store/matchKeys.js";
import type { Store } from "../store/openStore.js";
import { readActsOf, readAllActs, type PlacedAct } from "../store/personActs.js";
import { readWaitingDeaths } from "../store/waitingSubmissions.js";
import { readTransfers, readTransfersOf, type KeptTransfer } from "../store/transfers.js";

/** What is kept of persons beside their records, found by the records: whoever a record tells of, it is theirs. */
export interface KnownFacts {
  actsOn(person: Person): readonly PlacedAct[];
  transfersOf(person: Person): readonly KeptTransfer[];
  factsOf(person: Person): PersonFacts;
  /** The person with the times at which deaths were told, which later changes of the same records do not move. */
  timed(person: Person): Person;
}

/** Of some persons: what is asked does not grow with the register. */
export async function readFacts(store: Store, ledgerId: string, people: readonly Person[]): Promise<KnownFacts> {
  const records = people.flatMap((person) => person.records);
  return indexFacts(await readActsOf(store, records.map(recordKey)), await readTransfersOf(store, ledgerId, records), {
    deaths: await readDeathsOf(store, ledgerId, records), waiting: await readWaitingDeaths(store, ledgerId),
  });
}

/** Of everybody. */
export async function readAllFacts(store: Store, ledgerId: string): Promise<KnownFacts> {
  return indexFacts(await readAllActs(store), await readTransfers(store, null), {
    deaths: await readAllDeaths(store, ledgerId), waiting: await readWaitingDeaths(store, ledgerId),
  });
}

/** Words of deaths: those that count, and the places of whom a submission tells dead that waits for its lead. */
interface DeathWords {
  readonly deaths: readonly KeptDeath[];
  readonly waiting: readonly RecordPlace[];
}

function indexFacts(acts: readonly PlacedAct[], transfers: readonly KeptTransfer[], { deaths, waiting }: DeathWords): KnownFacts {
  const waits = new Set(waiting.map(recordKey));
  const actsBy = groupBy(acts, ({ personId }) => personId);
  const transfersBy = groupBy(transfers, ({ fromUnitId, recordId }) => recordKey({ unitId: fromUnitId, recordId }));
  const deathsBy = groupBy(deaths, recordKey);
  const actsOn = (person: Person): readonly PlacedAct[] => ofRecords(person, actsBy);
  const transfersOf = (person: Person): readonly KeptTransfer[] => ofRecords(person, transfersBy);
  return {
    actsOn, transfersOf,
    factsOf: (person) => ({
      ...factsOf({ acts: actsOn(person), transfers: transfersOf(person).flatMap(countedTransfer), deaths: ofRecords(person, deathsBy) }),
      deathWaits: waits.size > 0 && person.records.some((record) => waits.has(recordKey(record))),
    }),
    timed: (person) => (deathsBy.size === 0 ? person : { ...person, records: person.records.map((record) => withDeathTime(record, deathsBy)) }),
  };
}

function withDeathTime(record: UnitRecord, deaths: ReadonlyMap<string, readonly KeptDeath[]>): UnitRecord {
  const told = deaths.get(recordKey(record))?.[0]?.toldAt;
  return told === undefined ? record : { ...record, fieldTimes: { ...record.fieldTimes, alive: told, death_date: told } };
}

/** What was refused or withdrawn is no transfer. */
function countedTransfer({ fromUnitId, toUnitId, state, openedAt, decidedAt }: KeptTransfer): readonly Transfer[] {
  return state === "open" || state === "confirmed" ? [{ fromUnitId, toUnitId, state, at: decidedAt ?? openedAt }] : [];
}

function ofRecords<T>({ records }: Person, by: ReadonlyMap<string, readonly T[]>): readonly T[] {
  return by.size === 0 ? [] : records.flatMap((record) => by.get(recordKey(record)) ?? []);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
