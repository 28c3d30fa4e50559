import { definitionOf } from "../ledgers/fieldDefinition.js";
import type { FieldId } from "../model/field.js";
import type { RosterRecord, Told, ToldFields, ToldPart, ValueOf } from "../model/record.js";
import type { SheetRow } from "../model/sheet.js";
import type { Column, Table } from "../model/table.js";
import { openColumn, type ColumnReader } from "./columnReader.js";
import { derivesOf, type Derives } from "./derivedFields.js";
import { tell } from "./cells/told.js";
import { openGroups, type GroupFinder } from "./groupFinder.js";
import type { CellOptions } from "./sheetReading.js";

type AnyTold = Told<ValueOf<FieldId>>;
type Writable = { [F in FieldId]?: AnyTold | undefined };

/** A field with the columns that may tell it, the first one first. */
interface FieldColumns {
  readonly field: FieldId;
  readonly first: ColumnReader;
  /** Further columns of the field: asked only when those before are empty, or say nothing that could be read. */
  readonly others: readonly ColumnReader[];
}

interface ExtraColumn {
  readonly column: Column & { readonly field: FieldId };
  /** null: the field's own first column, which is told already. */
  readonly reader: ColumnReader | null;
}

/** Reads rows of one table, with a cache of what equal cells tell. */
export type RowReader = (row: SheetRow) => RosterRecord;

/** Makes the reader of a table's rows. */
export function openRowReader(table: Table, options: CellOptions): RowReader {
  const columns = table.columns.filter((column): column is Column & { readonly field: FieldId } => column.field !== null);
  const extras: ExtraColumn[] = [];
  const fields = new Map<FieldId, { readonly first: ColumnReader; readonly others: ColumnReader[] }>();
  for (const column of columns) {
    const reader = openColumn(column, table, options);
    const known = fields.get(column.field);
    const { many, type } = definitionOf(options.ledger, column.field);
    if (known === undefined) fields.set(column.field, { first: reader, others: [] });
    else if (type === "code" || (!many && type !== "subtable")) known.others.push(reader);
    if (known !== undefined || type === "subtable") extras.push({ column, reader: known === undefined ? null : reader });
  }
  const plain: FieldColumns[] = [...fields].map(([field, { first, others }]) => ({ field, first, others }));
  const defaults = defaultTolds(table, fields);
  const groups = openGroups(table);
  const derives = derivesOf(new Set([...fields.keys(), ...defaults.map(({ field }) => field)]));
  const late = [...groups.fields, ...derives.fields].filter((field) => !fields.has(field));
  const template = templateOf([...fields.keys(), ...defaults.map(({ field }) => field)], late);
  const plan = { plain, extras, defaults, groups, derives, fieldLists: shareLists(), template, nameColumn: fields.get("name")?.first.index ?? -1 };
  return (row) => readRow(row, plan);
}

interface RowPlan {
  readonly plain: readonly FieldColumns[];
  readonly extras: readonly ExtraColumn[];
  readonly defaults: readonly DefaultTold[];
  readonly template: Writable;
  readonly groups: GroupFinder;
  readonly derives: Derives;
  /** Equal lists as one: nearly every row of a table has the same fields defaulted. */
  readonly fieldLists: (fields: readonly FieldId[] | null) => readonly FieldId[] | null;
  readonly nameColumn: number;
}

function readRow(row: SheetRow, plan: RowPlan): RosterRecord {
  const told: Writable = { ...plan.template };
  let noted: FieldId[] | null = null;
  for (const { field, first, others } of plan.plain) {
    let read = first.read(row);
    for (let place = 0; place < others.length && isSilent(read); place += 1) {
      const other = others[place]!.read(row);
      if (!isSilent(other) || read.text === "") read = other;
    }
    told[field] = read;
    if (read.notes !== null) (noted ??= []).push(field);
  }
  const also = plan.extras.length === 0 ? null : readExtras(row, told, plan.extras);
  const group = plan.groups.find(row.row);
  const defaulted = plan.defaults.length === 0 && group === null ? null : plan.fieldLists(applyDefaults(told, plan.defaults, group?.told ?? null));
  plan.derives.apply(told);
  return {
    row: row.row,
    told: told as ToldFields,
    also,
    noted,
    defaulted,
    group: group === null ? null : group.place,
    struck: row.struck !== null && isStruck(row, plan.nameColumn),
    hidden: row.hidden,
  };
}

function isSilent(told: AnyTold): boolean {
  return told.value === null && told.notes === null;
}

function readExtras(row: SheetRow, own: Writable, extras: readonly ExtraColumn[]): readonly ToldPart[] | null {
  const parts: ToldPart[] = [];
  for (const { column, reader } of extras) {
    const told = reader === null ? own[column.field]! : reader.read(row);
    if (told.text !== "") parts.push({ field: column.field, part: column.part, column: column.index, told });
  }
  // A copy is as long as it must be; what was pushed to keeps room for many more.
  return parts.length === 0 ? null : parts.slice();
}

interface DefaultTold {
  readonly field: FieldId;
  readonly told: AnyTold;
  /** The column exists and speaks first. */
  readonly onlyWhenEmpty: boolean;
}

function defaultTolds(table: Table, fields: ReadonlyMap<FieldId, unknown>): readonly DefaultTold[] {
  return (Object.entries(table.defaults) as [FieldId, string][]).map(([field, value]) => ({
    field, told: tell(value, value), onlyWhenEmpty: fields.has(field),
  }));
}

/** Defaults of the sheet, and before them those of the group heading. Returns the fields that were defaulted. */
function applyDefaults(
  told: Writable,
  defaults: readonly DefaultTold[],
  group: ReadonlyMap<FieldId, AnyTold> | null,
): readonly FieldId[] | null {
  let defaulted: FieldId[] | null = null;
  for (const one of defaults) {
    if (one.onlyWhenEmpty && told[one.field]?.text !== "") continue;
    told[one.field] = group?.get(one.field) ?? one.told;
    (defaulted ??= []).push(one.field);
  }
  if (group !== null) {
    for (const [field, value] of group) {
      if (told[field] !== undefined) continue;
      told[field] = value;
      (defaulted ??= []).push(field);
    }
  }
  return defaulted;
}

/**
 * An object with every key that a record of this table can have, so that copies of it share one hidden class: keys
 * added one by one would turn a wide object into a slow dictionary. `late` ones are not told by every row.
 */
function templateOf(keys: readonly FieldId[], late: readonly FieldId[]): Writable {
  const template = JSON.parse(`{${[...new Set([...keys, ...late])].map((key) => `"${key}":null`).join(",")}}`) as Writable;
  for (const key of late) template[key] = undefined;
  return template;
}

function shareLists(): RowPlan["fieldLists"] {
  const known = new Map<string, readonly FieldId[]>();
  return (fields) => {
    if (fields === null) return null;
    const key = fields.join();
    const same = known.get(key);
    if (same === undefined) known.set(key, fields);
    return same ?? fields;
  };
}

function isStruck(row: SheetRow, nameColumn: number): boolean {
  if (row.struck!.includes(nameColumn)) return true;
  return row.values.every((value, column) => value === null || value === undefined || value === "" || row.struck!.includes(column));
}
