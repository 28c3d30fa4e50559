import { randomUUID } from "node:crypto";
import type { AccessEntry } from "../../roster/protocol/reveal.js";
import { appendEvents, readEvents } from "../store/events.js";
import type { Store } from "../store/openStore.js";
import { accessPlace, lockRoster } from "../store/rosters.js";
import type { Actor } from "./actor.js";

/** Something done with people's data or with accounts, to be accounted for. */
export interface Access {
  readonly actor: Pick<Actor, "actorId" | "role">;
  /** "revealed", "exported", "signed-in", "account-made" … */
  readonly act: string;
  /** The person, record, event, account … that it was about: an id, never a name. */
  readonly subject: string;
  readonly unitId?: string | null;
  readonly fields?: readonly string[];
  /** A person's words: sealed. */
  readonly purpose?: string;
  /** How many people, where it was about many. */
  readonly people?: number;
  readonly at: Date;
}

interface AccessBody {
  readonly role: string;
  readonly unitId: string | null;
  readonly fields: readonly string[];
  readonly people: number | null;
  readonly sealedText: string | null;
}

/**
 * Appends to the log of access, in the caller's transaction: what is not logged is not done. It is a chain of the history
 * like any other, so that tampering shows and its head can be kept elsewhere (P5).
 */
export async function logAccess(store: Store, { actor, act, subject, unitId = null, fields = [], purpose, people, at }: Access): Promise<void> {
  const { chain } = await lockRoster(store, accessPlace);
  const body: AccessBody = { role: actor.role, unitId, fields, people: people ?? null, sealedText: purpose ?? null };
  const stamp = { revision: chain.length + 1, cause: randomUUID(), actor: actor.actorId, at };
  await appendEvents(store, accessPlace, chain, { stamp, events: [{ kind: act, subject, body }] });
}

const most = 1_000;

export async function readAccessLog(store: Store, after: number): Promise<{ readonly entries: AccessEntry[]; readonly more: boolean }> {
  const events = await readEvents(store, accessPlace, { after, limit: most + 1 });
  const entries = events.slice(0, most).map(({ chainPlace, at, actor, kind, subject, body }): AccessEntry => {
    const { role, unitId, fields, people, sealedText } = body as AccessBody;
    return { entry: chainPlace, at: at.toISOString(), actor, role, act: kind, subject, unitId, fields: [...fields], purpose: sealedText, people };
  });
  return { entries, more: events.length > most };
}
