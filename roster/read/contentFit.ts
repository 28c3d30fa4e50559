import { definitionOf } from "../ledgers/fieldDefinition.js";
import type { FieldId, SubtablePart } from "../model/field.js";
import type { NoteCode } from "../model/record.js";
import type { Cell } from "./cells/told.js";
import { fieldReader } from "./fieldReader.js";
import { isAddressLike, isNameLike, isPostLike, isUnitLike } from "./likeness.js";
import type { CellOptions } from "./sheetReading.js";

/** How well free text fits where no pattern tells: less than a clear yes, more than a clear no. */
const ANY_TEXT = 0.5;

/**
 * The share of a column's cells that a field could hold, 0–1; null where the column is empty.
 * @example contentFit(cells of ["汉族", "回"], { field: "ethnicity", … }) === 1
 */
export function contentFit(
  cells: readonly Cell[],
  use: { readonly field: FieldId; readonly part: SubtablePart | null; readonly heading: string },
  options: CellOptions,
): number | null {
  const likeness = likenessOf(use.field);
  if (likeness !== null) return shareOf(cells, (cell) => likeness(cell.shown));
  const { type } = definitionOf(options.ledger, use.field);
  if (type === "text" || type === "flag" || type === "subtable") return cells.length === 0 ? null : ANY_TEXT;
  const read = fieldReader(use, options);
  let right = 0;
  let counted = 0;
  for (const cell of cells) {
    const told = read(cell);
    if (told.notes?.some((note) => note.code === "placeholder")) continue;
    counted += 1;
    const isReadable = told.value !== null && isPlausible(use.field, told.value);
    if (isReadable || told.notes?.some((note) => faultsOfItsKind.has(note.code))) right += 1;
  }
  return counted === 0 ? null : right / counted;
}

/** A faulty date is still a date, and a damaged number was one. */
const faultsOfItsKind: ReadonlySet<NoteCode> = new Set(["date-ambiguous", "date-impossible", "date-lunar", "id-precision-lost"]);

function isPlausible(field: FieldId, value: unknown): boolean {
  if (field === "id_no") return (value as { digits: string }).digits.length >= 14;
  if (field === "age") return (value as number) >= 18 && (value as number) <= 130;
  if (field === "party_years") return (value as number) >= 0 && (value as number) <= 100;
  if (typeof value === "object" && value !== null && "numbers" in value) return (value as { numbers: readonly string[] }).numbers.length > 0;
  return true;
}

function likenessOf(field: FieldId): ((text: string) => boolean) | null {
  switch (field) {
    case "name":
      return isNameLike;
    case "orig_unit":
    case "current_unit":
      return (text) => isUnitLike(text) && !isPostLike(text);
    case "orig_post":
      return (text) => isPostLike(text) && !isUnitLike(text);
    case "orig_unit_post":
      return (text) => isPostLike(text) && isUnitLike(text);
    case "home_addr":
    case "registered_addr":
      return isAddressLike;
    default:
      return null;
  }
}

function shareOf(cells: readonly Cell[], is: (cell: Cell) => boolean): number | null {
  return cells.length === 0 ? null : cells.filter(is).length / cells.length;
}
