import type { HostSettings } from "../host/sheetHost.js";

/** What a workbook remembers of its reporting: the unit and the register's revision, numbers and no person (design §4.2). */
export interface ToldRevision {
  readonly unit: string;
  /** null: told for no revision yet. */
  readonly revision: number | null;
}

const key = "roster.told";

/** null where the workbook was never reported, or somebody spoilt what it remembers. */
export async function readToldRevision(settings: HostSettings): Promise<ToldRevision | null> {
  try {
    const { unit, revision } = JSON.parse((await settings.read(key)) ?? "null") as { readonly unit?: unknown; readonly revision?: unknown };
    return typeof unit === "string" && (revision === null || Number.isSafeInteger(revision)) ? { unit, revision: revision as number | null } : null;
  } catch {
    return null;
  }
}

export async function keepToldRevision(settings: HostSettings, told: ToldRevision): Promise<void> {
  await settings.write(key, JSON.stringify(told));
}
