import type { RememberedLayout } from "../engine/layout.js";
import type { HostSettings } from "../host/sheetHost.js";
import { retirees } from "../../roster/ledgers/retirees.js";
import { parseAcceptances, type AcceptanceFile } from "../../roster/rules/acceptanceFile.js";

/** What stays with the workbook (design §4.2). No value of a cell is in it: acceptances are salted hashes. */
export interface Remembered {
  /** What the clerk said of columns of this workbook. */
  readonly confirmed: readonly RememberedLayout[];
  readonly acceptances: AcceptanceFile | null;
}

const keys = { confirmed: "roster.layout", layouts: "roster.layouts", acceptances: "roster.acceptances" } as const;

/** Settings that somebody spoilt are as if they were not there: the clerk is asked again. */
export async function readRemembered(settings: HostSettings): Promise<Remembered> {
  const [confirmed, acceptances] = [await settings.read(keys.confirmed), await settings.read(keys.acceptances)];
  const parsed = acceptances === null ? null : parseAcceptances(acceptances);
  return { confirmed: readLayouts(confirmed), acceptances: parsed?.ok === true ? parsed.value : null };
}

export async function rememberColumns(settings: HostSettings, confirmed: readonly RememberedLayout[]): Promise<void> {
  await settings.write(keys.confirmed, JSON.stringify(confirmed));
}

/** Layouts met in any workbook, kept by this browser: fingerprints of headings, nothing that a sheet says. */
export async function readKnownLayouts(preferences: HostSettings): Promise<readonly RememberedLayout[]> {
  return readLayouts(await preferences.read(keys.layouts));
}

export async function rememberLayouts(preferences: HostSettings, layouts: readonly RememberedLayout[]): Promise<void> {
  await preferences.write(keys.layouts, JSON.stringify(layouts));
}

export async function rememberAcceptances(settings: HostSettings, acceptances: AcceptanceFile): Promise<void> {
  await settings.write(keys.acceptances, JSON.stringify(acceptances));
}

function readLayouts(text: string | null): readonly RememberedLayout[] {
  if (text === null) return [];
  try {
    const given: unknown = JSON.parse(text);
    return Array.isArray(given) ? given.filter(isLayout) : [];
  } catch {
    return [];
  }
}

function isLayout(given: unknown): given is RememberedLayout {
  if (typeof given !== "object" || given === null) return false;
  const { layout, columns } = given as { readonly layout?: unknown; readonly columns?: unknown };
  return typeof layout === "string" && Array.isArray(columns) && columns.every((each: { offset?: unknown; field?: unknown } | null) =>
    Number.isInteger(each?.offset) && (each?.field === null || (typeof each?.field === "string" && fields.has(each.field))));
}

const fields: ReadonlySet<string> = new Set(retirees.fields.map(({ field }) => field));
