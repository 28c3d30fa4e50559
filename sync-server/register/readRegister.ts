import { parameters } from "../../roster/match/parameters.js";
import { placeOfKey } from "../../roster/merge/mergeRecords.js";
import type { Person, PersonView, UnitRecord } from "../../roster/model/person.js";
import { viewPersonAmong } from "../../roster/merge/viewPerson.js";
import type { RegisterRead } from "../../roster/protocol/register.js";
import { protocolVersion } from "../../roster/protocol/version.js";
import { readLinkedRecords } from "../store/links.js";
import { readAtOneMoment, type OpenStore, type Store } from "../store/openStore.js";
import { readReviews, type Review } from "../store/reviews.js";
import { listUnits } from "../store/units.js";

/** Everything at one moment: a submission that comes meanwhile is in it whole or not at all. */
export async function readRegister(store: OpenStore): Promise<RegisterRead> {
  return store.inTransaction(async (within) => {
    await readAtOneMoment(within);
    const units = await listUnits(within, "retirees");
    const linked = await readLinkedRecords(within, "retirees");
    const review = await readReviews(within);
    const names = new Map(units.map(({ unitId, name }) => [unitId, name]));
    const persons = personsOf(linked);
    const people = persons.map((person) => viewPersonAmong(person, names));
    const alarms = persons.filter(({ records }) => records.length > parameters.largest).map(({ personId }) => personId);
    return { protocol: protocolVersion, units: [...units], people, review: review.map(reviewOf), alarms };
  });
}

/** One person in full, null where nobody has the id; in the caller's transaction. */
export async function findPersonView(store: Store, personId: string): Promise<PersonView | null> {
  const linked = await readLinkedRecords(store, "retirees", personId);
  const names = new Map((await listUnits(store, "retirees")).map(({ unitId, name }) => [unitId, name]));
  return personsOf(linked).map((person) => viewPersonAmong(person, names))[0] ?? null;
}

function personsOf(linked: readonly { readonly personId: string; readonly record: UnitRecord }[]): readonly Person[] {
  const records = new Map<string, UnitRecord[]>();
  for (const { personId, record } of linked) {
    const known = records.get(personId);
    if (known === undefined) records.set(personId, [record]);
    else known.push(record);
  }
  return [...records].map(([personId, told]) => ({ personId, records: told }));
}

function reviewOf({ a, b, score, reasons }: Review): RegisterRead["review"][number] {
  return { a: placeOfKey(a), b: placeOfKey(b), score, reasons: reasons.map(({ code, weight }) => ({ code, weight })) };
}
