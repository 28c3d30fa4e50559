import { codeLists } from "../codes/codeLists.js";
import { definitionOf } from "../ledgers/fieldDefinition.js";
import type { FieldId, SubtablePart } from "../model/field.js";
import type { Told, ValueOf } from "../model/record.js";
import { unreachable } from "../model/unreachable.js";
import { codeReader } from "./cells/readCode.js";
import { dateReader, yearWindowOf } from "./cells/readDate.js";
import { readFlag } from "./cells/readFlag.js";
import { idNumberReader } from "./cells/readIdNumber.js";
import { readName } from "./cells/readName.js";
import { readNumber } from "./cells/readNumber.js";
import { readPhones } from "./cells/readPhones.js";
import { readText, readUnitName } from "./cells/plainText.js";
import { tellNothing, type CellReader } from "./cells/told.js";
import type { CellOptions } from "./sheetReading.js";

/** What a column is read as. */
export interface ColumnUse {
  readonly field: FieldId;
  readonly part: SubtablePart | null;
  /** Tells which way 是 and 否 are meant. */
  readonly heading: string;
}

export type AnyCellReader = CellReader<ValueOf<FieldId>>;

/** The reader of a column's cells. */
export function fieldReader(use: ColumnUse, options: CellOptions): AnyCellReader {
  const read = readerByType(use, options);
  return loose.test(use.heading) ? (cell) => withoutFault(read(cell)) : read;
}

/** Under 毕业院校及专业, 提高享受待遇情况 or 保健证编号 words that are no code and no date are to be expected. */
const loose = /院校|学校|专业|提高享受|保健证|代码$/u;

function withoutFault(told: Told<ValueOf<FieldId>>): Told<ValueOf<FieldId>> {
  return told.notes?.some(({ code }) => code === "code-unknown" || code === "date-unreadable") ? tellNothing(told.text) : told;
}

function readerByType(use: ColumnUse, options: CellOptions): AnyCellReader {
  const { field, heading } = use;
  const definition = definitionOf(options.ledger, field);
  switch (definition.type) {
    case "id":
      return idNumberReader(options.asOf);
    case "date":
      return dateReader({ window: yearWindowOf(field), asOf: options.asOf, date1904: options.date1904 });
    case "code":
      return codeReader(codeLists[definition.codeList!], field, heading);
    case "number":
      return readNumber;
    case "phone":
      return readPhones;
    case "flag":
      return readFlag;
    case "text":
      return textReader(field);
    case "subtable":
      return partReader(use.part, options);
    default:
      return unreachable(definition.type);
  }
}

function textReader(field: FieldId): CellReader<string> {
  if (field === "name") return readName;
  return field === "orig_unit" || field === "current_unit" || field === "pay_unit" ? readUnitName : readText;
}

function partReader(part: SubtablePart | null, options: CellOptions): AnyCellReader {
  if (part === "phone") return readPhones;
  if (part === "name") return readName;
  if (part === "birth") return dateReader({ window: "early", asOf: options.asOf, date1904: options.date1904 });
  return part === "relation" ? codeReader(codeLists.relation, "contact", "") : readText;
}
