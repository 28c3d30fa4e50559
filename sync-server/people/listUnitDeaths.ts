import { lastWords } from "../../roster/merge/lastWords.js";
import { factsOf } from "../../roster/merge/factsOf.js";
import type { KeptRecord } from "../../roster/model/change.js";
import type { OwnDeath } from "../../roster/protocol/unitRecord.js";
import { readDeathsOf, readUnconfirmedDeaths, type KeptDeath } from "../store/deaths.js";
import type { Store } from "../store/openStore.js";
import { readActsByRecord, type PlacedAct } from "../store/personActs.js";
import { readRecords } from "../store/records.js";
import type { RosterPlace } from "../store/rosters.js";
import { isDeath } from "./noteTold.js";

/**
 * The deaths that a unit has told, tells still, and its lead has not confirmed, nor the bureau answered. Only the unit's own
 * records are looked at (P1).
 */
export async function listUnitDeaths(store: Store, place: RosterPlace): Promise<readonly OwnDeath[]> {
  const deaths = await readUnconfirmedDeaths(store, place.ledgerId, place.unitId);
  const recordIds = deaths.map(({ recordId }) => recordId);
  const records = new Map((await readRecords(store, place, recordIds)).map((record) => [record.recordId, record]));
  const acts = await readActsByRecord(store, place, recordIds);
  return deaths.flatMap((death) => {
    const record = records.get(death.recordId);
    if (record === undefined || !isDeath(record) || isAnswered(death, acts.get(death.recordId) ?? [])) return [];
    return [ownDeath(death, record)];
  });
}

/** The death that one record of the unit tells, or told; null where it never told one. */
export async function findOwnDeath(store: Store, place: RosterPlace, record: KeptRecord): Promise<OwnDeath | null> {
  const [death] = await readDeathsOf(store, place.ledgerId, [{ unitId: place.unitId, recordId: record.recordId }]);
  return death === undefined ? null : ownDeath(death, record);
}

function ownDeath({ recordId, toldAt, toldBy, confirmedAt, confirmedBy }: KeptDeath, { statement }: KeptRecord): OwnDeath {
  // Told anew, it is to be confirmed anew.
  const isConfirmed = confirmedAt !== null && confirmedAt >= toldAt;
  return {
    recordId, name: statement.name ?? null, deathDate: statement.death_date ?? null, toldAt, toldBy,
    confirmedAt: isConfirmed ? confirmedAt : null, confirmedBy: isConfirmed ? confirmedBy : null,
  };
}

function isAnswered({ toldAt }: KeptDeath, acts: readonly PlacedAct[]): boolean {
  const answer = lastWords(factsOf({ acts, transfers: [], deaths: [] }).words).get("alive");
  return answer !== undefined && answer.at >= toldAt;
}
