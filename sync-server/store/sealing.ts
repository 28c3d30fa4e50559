import type { Source } from "../../roster/model/change.js";
import type { FieldId } from "../../roster/model/field.js";
import type { SealCell, SealRow, Vault } from "../crypto/vault.js";
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

/** The key of a row as one text: JSON parts no two keys alike. */
export function sealRow(table: string, ...key: readonly (string | number)[]): SealRow {
  return { table, row: JSON.stringify(key) };
}

/** A text of a row that is on its way into its sealed form or out of it, and where the result goes. */
export interface Cell extends SealCell {
  readonly into: Record<string, unknown>;
  readonly key: string;
}

export function sealCells(vault: Vault, row: SealRow, cells: readonly Cell[]): void {
  if (cells.length === 0) return;
  const sealed = vault.sealTogether(row, cells);
  cells.forEach(({ into, key }, at) => { into[key] = sealed[at]; });
}

/** Cells of before 0.2 were sealed one by one; events of that time stay as they are for ever. */
export function openCells(vault: Vault, row: SealRow, cells: readonly Cell[]): void {
  const together = cells.filter(({ text }) => text.startsWith(togetherMark));
  if (together.length < cells.length) {
    for (const { into, key, column, text } of cells) if (!text.startsWith(togetherMark)) into[key] = vault.open({ ...row, column }, text);
  }
  if (together.length === 0) return;
  const opened = vault.openTogether(row, together);
  together.forEach(({ into, key }, at) => { into[key] = opened[at]; });
}

const togetherMark = "~~";

/** Whether cells of a body, as JSON, were sealed together. */
export function hasCellsTogether(json: string): boolean {
  return json.includes(`"${togetherMark}`);
}

/** What of a record holds texts of people. */
export interface RecordTexts {
  readonly statement: Readonly<Record<string, string>>;
  /** A file is often named after somebody. */
  readonly source: Source;
  readonly disputed: Readonly<Record<string, StoredDispute>>;
}

export function sealRecord(vault: Vault, row: SealRow, record: RecordTexts): RecordTexts {
  const cells: Cell[] = [];
  const sealed = takeCells(record, isSealedText, cells);
  sealCells(vault, row, cells);
  return sealed;
}

/** A sealed field whose text is not sealed was written by somebody else: opening it fails. */
export function openRecord(vault: Vault, row: SealRow, stored: RecordTexts): RecordTexts {
  const cells: Cell[] = [];
  const opened = takeCells(stored, hasSealedForm, cells);
  openCells(vault, row, cells);
  return opened;
}

/** The record with what `cells` says in its own copy, to be written into. */
function takeCells({ statement, source, disputed }: RecordTexts, concerns: (text: string) => boolean, cells: Cell[]): RecordTexts {
  let told: Record<string, string> | null = null;
  for (const field in statement) {
    const text = statement[field]!;
    if (!isSealedField(field) && !concerns(text)) continue;
    told ??= { ...statement };
    cells.push({ column: `statement.${field}`, text, into: told, key: field });
  }
  let place: (Source & Record<string, unknown>) | null = null;
  for (const key of ["file", "sheet"] as const) {
    const text = source[key];
    if (text === null || !concerns(text)) continue;
    place ??= { ...source };
    cells.push({ column: `source.${key}`, text, into: place, key });
  }
  return { statement: told ?? statement, source: place ?? source, disputed: takeDisputes(disputed, concerns, cells) };
}

function takeDisputes(disputed: RecordTexts["disputed"], concerns: (text: string) => boolean, cells: Cell[]): RecordTexts["disputed"] {
  let taken: Record<string, StoredDispute> | null = null;
  for (const field in disputed) {
    const { standing } = disputed[field]!;
    if (standing === null || (!isSealedField(field) && !concerns(standing))) continue;
    taken ??= { ...disputed };
    const dispute = { ...disputed[field]! };
    taken[field] = dispute;
    cells.push({ column: `disputed.${field}`, text: standing, into: dispute, key: "standing" });
  }
  return taken ?? disputed;
}
