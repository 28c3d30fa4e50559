import { done, refused, type Outcome } from "../model/refusal.js";
import type { Acceptance } from "./acceptances.js";

/** What `check --accept FILE` reads: acceptances with the salt that their hashes were made with. */
export interface AcceptanceFile {
  readonly version: 1;
  /** Text that goes before every hashed value, so that equal values of two units do not look alike. */
  readonly salt: string;
  readonly acceptances: readonly Acceptance[];
}

const texts = ["rule", "valueHash", "reason", "acceptedBy", "acceptedOn"] as const;

/**
 * Reads a file of acceptances, JSON as `writeAcceptances` writes it. Every entry needs its rule, field (or null),
 * valueHash, reason, acceptedBy and acceptedOn; a reason may not be empty.
 * @example parseAcceptances('{ "version": 1, "salt": "…", "acceptances": [] }').ok === true
 */
export function parseAcceptances(text: string): Outcome<AcceptanceFile> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    return refused("acceptances-unreadable", { entry: 0, part: "JSON" });
  }
  if (!isObject(data) || data["version"] !== 1) return refused("acceptances-unreadable", { entry: 0, part: "version" });
  if (typeof data["salt"] !== "string") return refused("acceptances-unreadable", { entry: 0, part: "salt" });
  if (!Array.isArray(data["acceptances"])) return refused("acceptances-unreadable", { entry: 0, part: "acceptances" });
  const entries: readonly unknown[] = data["acceptances"];
  for (const [place, entry] of entries.entries()) {
    const part = faultyPart(entry);
    if (part !== null) return refused("acceptances-unreadable", { entry: place + 1, part });
  }
  return done({ version: 1, salt: data["salt"], acceptances: entries as readonly Acceptance[] });
}

/** The file's text: one entry a line, so that it can be read and compared. */
export function writeAcceptances({ salt, acceptances }: Omit<AcceptanceFile, "version">): string {
  const lines = acceptances.map((acceptance) => `    ${JSON.stringify(acceptance)}`);
  return `{\n  "version": 1,\n  "salt": ${JSON.stringify(salt)},\n  "acceptances": [${lines.length === 0 ? "" : `\n${lines.join(",\n")}\n  `}]\n}\n`;
}

function faultyPart(entry: unknown): string | null {
  if (!isObject(entry)) return "acceptances";
  for (const part of texts) {
    const value = entry[part];
    if (typeof value !== "string" || value.trim() === "") return part;
  }
  const { field, acceptedOn } = entry;
  if (field !== null && typeof field !== "string") return "field";
  return /^\d{4}-\d{2}-\d{2}$/u.test(String(acceptedOn)) ? null : "acceptedOn";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
