import type { FieldId } from "../../roster/model/field.js";
import type { ToldSince } from "../../roster/merge/mergeChanges.js";
import type { ChangedSince } from "../../roster/protocol/submission.js";
import { limits } from "../../roster/protocol/limits.js";
import { isOfRecord } from "../history/readRosterAt.js";
import { readEvents, type EventCell, type KeptEvent, type RecordBody } from "../store/events.js";
import type { Store } from "../store/openStore.js";
import type { RosterPlace } from "../store/rosters.js";

/** What was told of a roster after a revision, as merging and the answer need it. */
export interface ToldAfter {
  toldSince(recordId: string, field: FieldId): ToldSince | null;
  removedSince(recordId: string): boolean;
  readonly since: readonly ChangedSince[];
  readonly moreSince: boolean;
}

const nothing: ToldAfter = { toldSince: () => null, removedSince: () => false, since: [], moreSince: false };

/**
 * Reads the history after the sender's base revision: as much as was told since, whatever the size of the roster (M6).
 */
export async function readToldAfter(store: Store, place: RosterPlace, roster: { readonly base: number; readonly revision: number }): Promise<ToldAfter> {
  if (roster.base === roster.revision) return nothing;
  const events = (await readEvents(store, place, { after: roster.base })).filter(isOfRecord);
  const told = new Map<string, ToldSince>();
  const removed = new Set<string>();
  for (const event of events) {
    for (const { field, from } of cellsOf(event)) {
      const key = `${event.subject} ${field}`;
      const earlier = told.get(key);
      // The base is what stood before the first of them.
      told.set(key, { base: earlier === undefined ? from : earlier.base, by: event.actor, at: event.at.toISOString() });
    }
    if (event.kind === "removed") removed.add(event.subject);
  }
  const news = events.flatMap(changedBy);
  return {
    toldSince: (recordId, field) => told.get(`${recordId} ${field}`) ?? null,
    removedSince: (recordId) => removed.has(recordId),
    since: news.slice(-limits.since), moreSince: news.length > limits.since,
  };
}

type RecordEvent = KeptEvent & { readonly body: RecordBody };

/** The cells of an event; a record that was told whole had nothing before. */
export function cellsOf({ body }: RecordEvent): readonly EventCell[] {
  if ("cells" in body) return body.cells;
  return Object.entries(body.statement).map(([field, to]) => ({ field, from: null, to, heldBy: body.held[field as FieldId] ?? null }));
}

function changedBy(event: RecordEvent): readonly ChangedSince[] {
  const stamp = { recordId: event.subject, by: event.actor, at: event.at.toISOString(), revision: event.revision };
  if (event.kind === "added") return [{ ...stamp, field: null, from: null, to: null, removed: null }];
  const removed = event.kind === "removed" && "cells" in event.body ? event.body.reason : null;
  if (removed !== null) return [{ ...stamp, field: null, from: null, to: null, removed }];
  return cellsOf(event)
    .filter(({ from, to }) => from !== to)
    .map(({ field, from, to }) => ({ ...stamp, field: field as FieldId, from, to, removed: null }));
}
