import { sha256 } from "@noble/hashes/sha2.js";
import type { HostSettings } from "../host/sheetHost.js";

/** Settings of a file that know which bytes they were written for. */
export interface FileSettings extends HostSettings {
  /** The file on the disk holds these bytes now. */
  saved(bytes: Uint8Array): void;
}

interface Entry {
  readonly digest: string;
  readonly text: string;
}

const key = "roster.told";
const most = 50;

/**
 * Which revision a file was told to goes with the file's bytes, as it would inside it: an old copy that is brought back is
 * known again as told to the revision of then, so that its old values pass for no changes. What was told of edits that nobody
 * saved is forgotten with them; a file that was edited elsewhere since counts as told when it was last told.
 */
export function toldSettings(settings: HostSettings, file: { readonly bytes: Uint8Array; isChanged(): boolean }): FileSettings {
  let digest: string | null = null;
  let pending: string | null = null;
  const current = (): string => (digest ??= digestOf(file.bytes));
  const keep = async (text: string): Promise<void> => {
    const before = (await entriesOf(settings)).filter((entry) => entry.digest !== current());
    await settings.write(key, JSON.stringify([...before, { digest: current(), text }].slice(-most)));
  };
  const read = async (): Promise<string | null> => {
    if (pending !== null) return pending;
    const entries = await entriesOf(settings);
    return (entries.find((entry) => entry.digest === current()) ?? entries.at(-1))?.text ?? null;
  };
  return {
    read: (name) => (name === key ? read() : settings.read(name)),
    async write(name, text) {
      if (name !== key || text === null) {
        await settings.write(name, text);
        return;
      }
      pending = text;
      if (!file.isChanged()) await keep(text);
    },
    saved(bytes) {
      void read().then(async (text) => {
        digest = digestOf(bytes);
        if (text !== null) await keep(text);
      });
    },
  };
}

async function entriesOf(settings: HostSettings): Promise<readonly Entry[]> {
  try {
    const given: unknown = JSON.parse((await settings.read(key)) ?? "[]");
    return Array.isArray(given) ? given.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(given: unknown): given is Entry {
  const { digest, text } = (given ?? {}) as { readonly digest?: unknown; readonly text?: unknown };
  return typeof digest === "string" && typeof text === "string";
}

function digestOf(bytes: Uint8Array): string {
  return [...sha256(bytes).subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
