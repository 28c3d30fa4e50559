import { randomUUID } from "node:crypto";
import { lastWords } from "../../roster/merge/lastWords.js";
import { originOf } from "../../roster/merge/originOf.js";
import { recordKey } from "../../roster/merge/mergeRecords.js";
import type { UnconfirmedDeaths } from "../../roster/protocol/death.js";
import { problems } from "../problem.js";
import { confirmDeath as keepConfirmed, readDeathsOf, readUnconfirmedDeaths } from "../store/deaths.js";
import { appendEvents } from "../store/events.js";
import type { OpenStore, Store } from "../store/openStore.js";
import { readPersonsOf } from "../store/persons.js";
import { readPolicyOn } from "../store/policies.js";
import { lockRoster, type RosterPlace } from "../store/rosters.js";
import { listUnits } from "../store/units.js";
import { dayInShanghai } from "../sync/dayInShanghai.js";
import { readFacts } from "./knownFacts.js";
import { isDeath } from "./noteTold.js";
import { viewKnown } from "./viewPeople.js";
import { readRecords } from "../store/records.js";

/**
 * The unit's lead, or the bureau for it, confirms a death that the unit told. Nothing waited for it: the reminders went
 * silent with the word.
 * @throws Problem "death-unknown" where the record tells of none
 */
export async function confirmDeath(store: OpenStore, place: RosterPlace, recordId: string, { actor, at }: { readonly actor: string; readonly at: Date }): Promise<void> {
  await store.inTransaction(async (within) => {
    const roster = await lockRoster(within, place);
    const [death] = await readDeathsOf(within, place.ledgerId, [{ unitId: place.unitId, recordId }]);
    const [record] = await readRecords(within, place, [recordId]);
    if (death === undefined || !isDeath(record ?? null)) throw problems.deathUnknown();
    await keepConfirmed(within, place, recordId, { by: actor, at });
    await appendEvents(within, place, roster.chain, {
      stamp: { cause: randomUUID(), actor, at, revision: roster.revision }, events: [{ kind: "death-confirmed", subject: recordId, body: {} }],
    });
  });
}

/** Deaths that nobody has confirmed and the bureau has not answered, the oldest word first; also those that units took back. */
export async function listUnconfirmedDeaths(store: Store, ledgerId: string, at: Date): Promise<UnconfirmedDeaths> {
  const deaths = await readUnconfirmedDeaths(store, ledgerId);
  const people = await readPersonsOf(store, ledgerId, deaths);
  const facts = await readFacts(store, ledgerId, people);
  const units = new Map((await listUnits(store, ledgerId)).map(({ unitId, name }) => [unitId, name]));
  const policy = await readPolicyOn(store, dayInShanghai(at));
  const views = new Map(people.map((person) => [person, viewKnown(person, { names: units, facts, policy })]));
  return {
    deaths: deaths.flatMap(({ unitId, recordId, toldAt, toldBy }) => {
      const person = people.find(({ records }) => records.some((record) => recordKey(record) === recordKey({ unitId, recordId })));
      const view = person === undefined ? undefined : views.get(person);
      if (person === undefined || view === undefined || view.deathConfirmed || (!view.deceased && !view.muted)) return [];
      const answered = lastWords(facts.factsOf(person).words).get("alive");
      if (answered !== undefined && answered.at >= toldAt) return [];
      return [{
        personId: view.personId, name: view.statement.name ?? null, unitId, unitName: units.get(unitId) ?? unitId, recordId, toldAt, toldBy,
        standing: view.deceased ? "told" as const : "taken-back" as const, deathDate: originOf(view, "death_date") === null ? null : view.statement.death_date ?? null,
      }];
    }),
  };
}
