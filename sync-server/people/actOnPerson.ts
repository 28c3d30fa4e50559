import { randomUUID } from "node:crypto";
import { recheckStatement } from "../../roster/changes/recheckStatement.js";
import { recordKey } from "../../roster/merge/mergeRecords.js";
import type { Person } from "../../roster/model/person.js";
import type { PersonAct } from "../../roster/model/personAct.js";
import { problems } from "../problem.js";
import type { NewEvent } from "../store/events.js";
import type { OpenStore, Store } from "../store/openStore.js";
import { deleteAct, findAct, insertAct, type PlacedAct } from "../store/personActs.js";
import { findPerson } from "../store/persons.js";
import { readPolicyOn } from "../store/policies.js";
import { lockDistrict } from "../store/rosters.js";
import { findUnit } from "../store/units.js";
import { dayInShanghai } from "../sync/dayInShanghai.js";
import { recountPeople } from "./followPeople.js";
import { recordOffice } from "./recordOffice.js";

const ledgerId = "retirees";

export interface ActRequest {
  readonly personId: string;
  readonly act: PersonAct;
  readonly reason: string;
  readonly actor: string;
  readonly at: Date;
}

/**
 * The bureau's word, flag or ruling on a person: kept, in the history of the district, and counting from now on.
 * @throws Problem "person-unknown", "unit-unknown", "word-wrong"
 */
export async function actOnPerson(store: OpenStore, { personId, act, reason, actor, at }: ActRequest): Promise<PlacedAct> {
  return store.inTransaction(async (within) => {
    await lockDistrict(within);
    const person = await knownPerson(within, personId);
    if (act.kind === "ruling" && act.unitId !== null && (await findUnit(within, act.unitId)) === null) throw problems.unitUnknown();
    if (act.kind === "word" && act.value !== null) await checkWord(within, act.field, act.value, at);
    // Of the person as named today: parted again, the act stays with the side that keeps the name (M4).
    const placed: PlacedAct = { actId: randomUUID(), personId: person.personId, act, by: actor, at: at.toISOString(), reason };
    await insertAct(within, placed);
    await recordOffice(within, { cause: placed.actId, actor, at }, [actEvent(placed)]);
    if (act.kind === "ruling") await recountPeople(within, ledgerId, [person]);
    return placed;
  });
}

/**
 * Takes an act back, as if it had not been: what counted before it counts again. The history keeps both.
 * @throws Problem "person-unknown", "act-unknown"
 */
export async function undoAct(store: OpenStore, undoing: Omit<ActRequest, "act"> & { readonly actId: string }): Promise<void> {
  const { personId, actId, reason, actor, at } = undoing;
  await store.inTransaction(async (within) => {
    await lockDistrict(within);
    const person = await knownPerson(within, personId);
    const placed = await findAct(within, actId);
    if (placed === null || !person.records.some((record) => recordKey(record) === placed.personId)) throw problems.actUnknown();
    await deleteAct(within, actId);
    await recordOffice(within, { cause: `undo:${actId}`, actor, at }, [{ kind: "act-undone", subject: placed.personId, body: { actId, sealedText: reason } }]);
    if (placed.act.kind === "ruling") await recountPeople(within, ledgerId, [person]);
  });
}

/** @throws Problem "person-unknown" */
export async function knownPerson(store: Store, personId: string): Promise<Person> {
  const person = await findPerson(store, ledgerId, personId);
  if (person === null) throw problems.personUnknown();
  return person;
}

/** A word goes through the same readers and rules as a unit's; what only a whole row shows is the bureau's to know. */
async function checkWord(store: Store, field: Extract<PersonAct, { kind: "word" }>["field"], value: string, at: Date): Promise<void> {
  const day = dayInShanghai(at);
  const rule = recheckStatement({ name: "某某", [field]: value }, { asOf: day, policy: await readPolicyOn(store, day) })[field];
  if (rule !== undefined) throw problems.wordWrong({ field, rule });
}

/** How an act stands in the history: a word as a cell, so that what of it is personal is sealed as such. */
function actEvent({ actId, personId, act, reason }: PlacedAct): NewEvent {
  const what = act.kind === "word" ? { field: act.field, to: act.value } : act.kind === "flag" ? { flag: act.flag, on: act.on } : { unitId: act.unitId };
  return { kind: `person-${act.kind}`, subject: personId, body: { actId, what, sealedText: reason } };
}

/** The act that an event tells of; null for another event. */
export function actOfEvent({ kind, subject, body, actor, at }: NewEvent & { readonly actor: string; readonly at: Date }): PlacedAct | null {
  const { actId, what, sealedText } = body as { readonly actId: string; readonly what: never; readonly sealedText: string };
  const act = actOf(kind, what);
  return act === null ? null : { actId, personId: subject, act, by: actor, at: at.toISOString(), reason: sealedText };
}

function actOf(kind: string, what: { readonly field: never; readonly to: string | null; readonly flag: never; readonly on: boolean; readonly unitId: string | null }): PersonAct | null {
  switch (kind) {
    case "person-word":
      return { kind: "word", field: what.field, value: what.to };
    case "person-flag":
      return { kind: "flag", flag: what.flag, on: what.on };
    case "person-ruling":
      return { kind: "ruling", unitId: what.unitId };
    default:
      return null;
  }
}
