import { parameters } from "../../roster/match/parameters.js";
import { placeOfKey } from "../../roster/merge/mergeRecords.js";
import type { MatchedPerson, MatchesRead } from "../../roster/protocol/matches.js";
import { problems } from "../problem.js";
import { readLargePersons, readMembers } from "../store/links.js";
import { readDecisions } from "../store/matchDecisions.js";
import { readAtOneMoment, type OpenStore, type Store } from "../store/openStore.js";
import { readReviews } from "../store/reviews.js";

const ledgerId = "retirees";

/** The open questions, the standing decisions and the alarms, of one moment. */
export async function readMatches(store: OpenStore): Promise<MatchesRead> {
  return store.inTransaction(async (within) => {
    await readAtOneMoment(within);
    const review = (await readReviews(within)).map(({ a, b, score, reasons, parameters: version, foundAt }) => ({
      a: placeOfKey(a), b: placeOfKey(b), score, reasons: reasons.map(({ code, weight }) => ({ code, weight })), parameters: version, foundAt: foundAt.toISOString(),
    }));
    const decided = (await readDecisions(within)).map(({ decisionId, a, b, decision, actor, at, why }) => ({
      decisionId, a: placeOfKey(a), b: placeOfKey(b), decision, by: actor, at: at.toISOString(), why,
    }));
    return { review, decided, alarms: await personsOf(within, await readLargePersons(within, ledgerId, parameters.largest)) };
  });
}

/**
 * The records of a person, each with what holds it there.
 * @throws Problem "person-unknown"
 */
export async function readMatchedPerson(store: Store, personId: string): Promise<MatchedPerson> {
  const [person] = await personsOf(store, [personId]);
  if (person === undefined) throw problems.personUnknown();
  return person;
}

async function personsOf(store: Store, personIds: readonly string[]): Promise<MatchedPerson[]> {
  if (personIds.length === 0) return [];
  const members = await readMembers(store, ledgerId, personIds);
  return personIds.flatMap((personId) => {
    const records = members.filter((member) => member.personId === personId).map(({ unitId, recordId, evidence, parameters: version, linkedAt }) => ({
      unitId, recordId, beside: evidence === null ? null : placeOfKey(evidence.beside), score: evidence?.score ?? null,
      reasons: (evidence?.reasons ?? []).map(({ code, weight }) => ({ code, weight })), parameters: version, linkedAt: linkedAt.toISOString(),
    }));
    return records.length === 0 ? [] : [{ personId, records }];
  });
}
