import type { ConfirmedSheet } from "../engine/engine.js";
import type { HostSettings } from "../host/sheetHost.js";
import { parseAcceptances, type AcceptanceFile } from "../../roster/rules/acceptanceFile.js";

/** What stays with the workbook (design §4.2). No value of a cell is in it: acceptances are salted hashes. */
export interface Remembered {
  readonly confirmed: readonly ConfirmedSheet[];
  readonly acceptances: AcceptanceFile | null;
}

const keys = { confirmed: "roster.columns", acceptances: "roster.acceptances" } as const;

/** Settings that somebody spoilt are as if they were not there: the clerk is asked again. */
export async function readRemembered(settings: HostSettings): Promise<Remembered> {
  const [confirmed, acceptances] = [await settings.read(keys.confirmed), await settings.read(keys.acceptances)];
  const parsed = acceptances === null ? null : parseAcceptances(acceptances);
  return { confirmed: readConfirmed(confirmed), acceptances: parsed?.ok === true ? parsed.value : null };
}

export async function rememberColumns(settings: HostSettings, confirmed: readonly ConfirmedSheet[]): Promise<void> {
  await settings.write(keys.confirmed, JSON.stringify(confirmed));
}

export async function rememberAcceptances(settings: HostSettings, acceptances: AcceptanceFile): Promise<void> {
  await settings.write(keys.acceptances, JSON.stringify(acceptances));
}

function readConfirmed(text: string | null): readonly ConfirmedSheet[] {
  if (text === null) return [];
  try {
    const given: unknown = JSON.parse(text);
    return Array.isArray(given) ? given.filter(isConfirmed) : [];
  } catch {
    return [];
  }
}

function isConfirmed(given: unknown): given is ConfirmedSheet {
  if (typeof given !== "object" || given === null) return false;
  const { sheet, columns } = given as { readonly sheet?: unknown; readonly columns?: unknown };
  return (sheet === null || typeof sheet === "string") && Array.isArray(columns) && columns.every((each: { column?: unknown; field?: unknown } | null) =>
    Number.isInteger(each?.column) && (each?.field === null || typeof each?.field === "string"));
}
