import type { PersonActRead, PersonRead } from "../../roster/protocol/person.js";
import { readDeathsOf } from "../store/deaths.js";
import type { Store } from "../store/openStore.js";
import type { PlacedAct } from "../store/personActs.js";
import { readPolicyOn } from "../store/policies.js";
import { readUnitNames } from "../store/units.js";
import { dayInShanghai } from "../sync/dayInShanghai.js";
import { disputesOf } from "../sync/listDisputes.js";
import { knownPerson } from "./actOnPerson.js";
import { readFacts } from "./knownFacts.js";
import { transfersOf } from "./listTransfers.js";
import { viewKnown } from "./viewPeople.js";

/**
 * A person as the office reads them: the one place that shapes that answer.
 * @throws Problem "person-unknown"
 */
export async function readPerson(store: Store, ledgerId: string, personId: string, at: Date): Promise<PersonRead> {
  const person = await knownPerson(store, personId);
  const facts = await readFacts(store, ledgerId, [person]);
  const names = await readUnitNames(store, person.records.map(({ unitId }) => unitId));
  const policy = await readPolicyOn(store, dayInShanghai(at));
  const deaths = await readDeathsOf(store, ledgerId, person.records);
  return {
    person: viewKnown(person, { names, facts, policy }),
    records: person.records.map((record) => ({
      unitId: record.unitId, recordId: record.recordId, statement: record.statement, held: record.held, source: record.source,
      removed: record.removed ?? null, toldAt: record.toldAt ?? null, disputes: [...disputesOf(record)],
    })),
    acts: facts.actsOn(person).map(actRead),
    transfers: await transfersOf(store, ledgerId, facts.transfersOf(person)),
    deaths: deaths.map(({ unitId, recordId, toldAt, toldBy, confirmedAt, confirmedBy }) => ({ unitId, recordId, toldAt, toldBy, confirmedAt, confirmedBy })),
  };
}

export function actRead({ actId, act, by, at, reason }: PlacedAct): PersonActRead {
  return { actId, by, at, reason, ...act };
}
