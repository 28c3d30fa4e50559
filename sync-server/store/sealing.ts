import type { Source, Statement } from "../../roster/model/change.js";
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

/** Sealed texts begin so; a person's text that does is sealed too, so that the two are never mixed up. */
const sealedMark = "~";

/** A citizen's number in a field of another kind: written into the wrong column, a remark, the name of a file. */
const holdsNumber = /[0-9０-９]{14}|[0-9]{6}[ -][0-9]{8}[ -]?[0-9]{3}/u;

/** Whether a text is sealed for what it says, whatever its field. */
export function isSealedText(text: string): boolean {
  // Most cells are too short to hold one.
  return (text.length > 13 && holdsNumber.test(text)) || text.startsWith(sealedMark);
}

/** Whether what is stored is sealed. */
export function hasSealedForm(stored: string): boolean {
  return stored.startsWith(sealedMark);
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

function placeOf({ table, row }: SealRow, column: string, field: string): SealPlace {
  return { table, column: `${column}.${field}`, row };
}

function sealCell(vault: Vault, row: SealRow, column: string, [field, text]: readonly [string, string]): string {
  return isSealedField(field) || isSealedText(text) ? vault.seal(placeOf(row, column, field), text) : text;
}

/** A sealed field whose text is not sealed was written by somebody else: opening it fails. */
function openCell(vault: Vault, row: SealRow, column: string, [field, stored]: readonly [string, string]): string {
  return isSealedField(field) || hasSealedForm(stored) ? vault.open(placeOf(row, column, field), stored) : stored;
}

export function sealStatement(vault: Vault, row: SealRow, statement: Statement): Readonly<Record<string, string>> {
  return mapTexts(statement, (field, text) => sealCell(vault, row, "statement", [field, text]));
}

export function openStatement(vault: Vault, row: SealRow, stored: Readonly<Record<string, string>>): Statement {
  return mapTexts(stored, (field, text) => openCell(vault, row, "statement", [field, text]));
}

function mapTexts(texts: Readonly<Record<string, string>>, map: (field: string, text: string) => string): Readonly<Record<string, string>> {
  const mapped: Record<string, string> = {};
  for (const field in texts) mapped[field] = map(field, texts[field]!);
  return mapped;
}

/** A file is often named after somebody. */
export function sealSource(vault: Vault, row: SealRow, { file, sheet, row: line }: Source): Source {
  return { file: sealCell(vault, row, "source", ["file", file]), sheet: sheet === null ? null : sealCell(vault, row, "source", ["sheet", sheet]), row: line };
}

export function openSource(vault: Vault, row: SealRow, { file, sheet, row: line }: Source): Source {
  return { file: openCell(vault, row, "source", ["file", file]), sheet: sheet === null ? null : openCell(vault, row, "source", ["sheet", sheet]), row: line };
}

type Disputes = Readonly<Record<string, StoredDispute>>;

export function sealDisputes(vault: Vault, row: SealRow, disputed: Disputes): Disputes {
  return mapDisputes(disputed, (field, text) => sealCell(vault, row, "disputed", [field, text]));
}

export function openDisputes(vault: Vault, row: SealRow, stored: Disputes): Disputes {
  return mapDisputes(stored, (field, text) => openCell(vault, row, "disputed", [field, text]));
}

function mapDisputes(disputed: Disputes, map: (field: string, text: string) => string): Disputes {
  const entries = Object.entries(disputed);
  if (entries.length === 0) return disputed;
  return Object.fromEntries(entries.map(([field, dispute]) => [field, { ...dispute, standing: dispute.standing === null ? null : map(field, dispute.standing) }]));
}
