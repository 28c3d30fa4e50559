import type { PersonRow } from "../engine/engine.js";
import { unitRecordSchema } from "../../roster/protocol/unitRecord.js";
import type { Answered } from "../service/answered.js";
import type { Desk } from "./desk.js";
import { loadedFrom, loadingAfter, notLoaded } from "./loaded.js";
import { readTold } from "./readTold.js";
import type { RecordCard } from "./recordCard.js";
import { unitOf } from "./session.js";

/** 人员, the service's part: what was told of the person of the card, its history, the bureau's decisions. */
export async function showRecord(desk: Desk): Promise<void> {
  const { state } = desk;
  const { person, record } = state.get();
  if (person === null || unitOf(state.get().session) === null) {
    state.set({ record: { row: null, card: notLoaded } });
    return;
  }
  const before = isSameRow(record.row, person) ? record.card : notLoaded;
  state.set({ record: { row: person, card: loadingAfter(before) } });
  const read = await readCard(desk, person);
  // Meanwhile the clerk may have gone to another row.
  if (!isSameRow(state.get().record.row, person)) return;
  state.set({ record: { row: person, card: loadedFrom(read, before) } });
}

async function readCard(desk: Desk, person: PersonRow): Promise<Answered<RecordCard>> {
  const unit = unitOf(desk.state.get().session)!;
  const told = await readTold(desk);
  if (told === null) return { ok: true, value: { kind: "new" } };
  if (!told.ok) return told;
  const place = told.value.places.find(({ sheet, row }) => sheet === person.sheet && row === person.row);
  if (place === undefined) return { ok: true, value: { kind: "new" } };
  if (place.doubtful) {
    const known = told.value.records.find(({ recordId }) => recordId === place.recordId);
    return { ok: true, value: { kind: "doubt", name: known?.statement.name ?? "" } };
  }
  const path = `/units/${encodeURIComponent(unit.unitId)}/records/${encodeURIComponent(place.recordId)}`;
  const read = await desk.service.get(path, unitRecordSchema);
  return read.ok ? { ok: true, value: { kind: "told", read: read.value } } : read;
}

export function isSameRow(a: Pick<PersonRow, "sheet" | "row"> | null, b: Pick<PersonRow, "sheet" | "row"> | null): boolean {
  return a !== null && b !== null && a.sheet === b.sheet && a.row === b.row;
}
