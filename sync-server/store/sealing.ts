import type { Statement } from "../../roster/model/change.js";
import type { FieldId } from "../../roster/model/field.js";
import type { SealPlace, Vault } from "../crypto/vault.js";
import type { StoredDispute } from "./tables.js";

/**
 * Fields whose text is sealed wherever it is stored (P3): the number, and whatever tells of somebody's health. 备注 is among
 * them, for that is where units write 脑梗 and 病故.
 */
const sealed: ReadonlySet<string> = new Set<FieldId>([
  "id_no", "health", "self_care", "disease", "medical_treatment", "hardship", "remark", "nursing_fee",
]);

export function isSealedField(field: string): boolean {
  return sealed.has(field);
}

/** The row and the table that sealed texts of one record or event are bound to. */
export interface SealRow {
  readonly table: string;
  readonly row: string;
}

/** The key of a row as one text: JSON parts no two keys alike. */
export function sealRow(table: string, ...key: readonly (string | number)[]): SealRow {
  return { table, row: JSON.stringify(key) };
}

/** Where a cell's text is sealed to, null where its field is not sealed. */
function sealedPlace({ table, row }: SealRow, column: string, field: string): SealPlace | null {
  return isSealedField(field) ? { table, column: `${column}.${field}`, row } : null;
}

function sealAt(vault: Vault, place: SealPlace | null, text: string): string {
  return place === null ? text : vault.seal(place, text);
}

function openAt(vault: Vault, place: SealPlace | null, text: string): string {
  return place === null ? text : vault.open(place, text);
}

export function sealStatement(vault: Vault, row: SealRow, statement: Statement): Readonly<Record<string, string>> {
  return mapSealed(statement, (field, text) => sealAt(vault, sealedPlace(row, "statement", field), text));
}

export function openStatement(vault: Vault, row: SealRow, stored: Readonly<Record<string, string>>): Statement {
  return mapSealed(stored, (field, text) => openAt(vault, sealedPlace(row, "statement", field), text));
}

/** Most statements have a few sealed fields among twenty: the others are carried over as they are. */
function mapSealed(texts: Readonly<Record<string, string>>, map: (field: string, text: string) => string): Readonly<Record<string, string>> {
  const mapped: Record<string, string> = { ...texts };
  for (const field of sealed) {
    const text = mapped[field];
    if (text !== undefined) mapped[field] = map(field, text);
  }
  return mapped;
}

type Disputes = Readonly<Record<string, StoredDispute>>;

export function sealDisputes(vault: Vault, row: SealRow, disputed: Disputes): Disputes {
  return mapDisputes(disputed, (field, text) => sealAt(vault, sealedPlace(row, "disputed", field), text));
}

export function openDisputes(vault: Vault, row: SealRow, stored: Disputes): Disputes {
  return mapDisputes(stored, (field, text) => openAt(vault, sealedPlace(row, "disputed", field), text));
}

function mapDisputes(disputed: Disputes, map: (field: string, text: string) => string): Disputes {
  const entries = Object.entries(disputed);
  if (entries.length === 0) return disputed;
  return Object.fromEntries(entries.map(([field, dispute]) => [field, { ...dispute, standing: dispute.standing === null ? null : map(field, dispute.standing) }]));
}
