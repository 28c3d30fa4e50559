import type { IsoDay } from "../../roster/model/partialDate.js";
import { parameters } from "../../roster/match/parameters.js";
import type { PersonView } from "../../roster/model/person.js";
import type { RegisterRead } from "../../roster/protocol/register.js";
import { placeOfKey } from "../../roster/merge/mergeRecords.js";
import { protocolVersion } from "../../roster/protocol/version.js";
import { readAllFacts, readFacts } from "../people/knownFacts.js";
import { viewKnown } from "../people/viewPeople.js";
import { readAtOneMoment, type OpenStore, type Store } from "../store/openStore.js";
import { findPerson, readAllPersons } from "../store/persons.js";
import { readPolicyOn } from "../store/policies.js";
import { readReviews, type Review } from "../store/reviews.js";
import { listUnits, readUnitNames } from "../store/units.js";
import { dayInShanghai } from "../sync/dayInShanghai.js";
import { readLastYearEnd } from "./readSnapshot.js";

const ledgerId = "retirees";

/**
 * Everything at one moment: a submission that comes meanwhile is in it whole or not at all.
 * @param asOf a day whose report it is for: with the people as they were frozen at the end of the year before
 */
export async function readRegister(store: OpenStore, at: Date, asOf: IsoDay | null = null): Promise<RegisterRead> {
  return store.inTransaction(async (within) => {
    await readAtOneMoment(within);
    const register = await readRegisterWithin(within, at);
    if (asOf === null) return register;
    const lastYearEnd = await readLastYearEnd(within, asOf);
    return { ...register, lastYearEnd: lastYearEnd === null ? null : [...lastYearEnd] };
  });
}

/** The same within a transaction that sees one moment. */
export async function readRegisterWithin(store: Store, at: Date): Promise<RegisterRead> {
  const units = await listUnits(store, ledgerId);
  const persons = await readAllPersons(store, ledgerId);
  const facts = await readAllFacts(store, ledgerId);
  const policy = await readPolicyOn(store, dayInShanghai(at));
  const review = await readReviews(store);
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]));
  const people = persons.map((person) => viewKnown(person, { names, facts, policy }));
  const alarms = persons.filter(({ records }) => records.length > parameters.largest).map(({ personId }) => personId);
  return { protocol: protocolVersion, units: [...units], people, review: review.map(reviewOf), alarms };
}

/** One person in full, null where nobody has the id; in the caller's transaction. */
export async function findPersonView(store: Store, personId: string, at: Date): Promise<PersonView | null> {
  const person = await findPerson(store, ledgerId, personId);
  if (person === null) return null;
  const facts = await readFacts(store, ledgerId, [person]);
  const names = await readUnitNames(store, person.records.map(({ unitId }) => unitId));
  return viewKnown(person, { names, facts, policy: await readPolicyOn(store, dayInShanghai(at)) });
}

function reviewOf({ a, b, score, reasons }: Review): RegisterRead["review"][number] {
  return { a: placeOfKey(a), b: placeOfKey(b), score, reasons: reasons.map(({ code, weight }) => ({ code, weight })) };
}
