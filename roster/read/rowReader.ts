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
  readonly reader: ColumnReader;
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
    if (known !== undefined || type === "subtable") extras.push({ column, reader });
  }
  const plain: FieldColumns[] = [...fields].map(([field, { first, others }]) => ({ field, first, others }));
  const defaults = defaultTolds(table, fields);
  const groups = openGroups(table);
  const derives = derivesOf(new Set([...fields.keys(), ...defaults.map(({ field }) => field)]));
  const late = [...groups.fields, ...derives.fields].filter((field) => !fields.has(field));
  const template = templateOf([...fields.keys(), ...defaults.map(({ field }) => field), ...late]);
  const plan = { plain, extras, defaults, groups, derives, late, template, nameColumn: fields.get("name")?.first.index ?? -1 };
  return (row) => readRow(row, plan);
}

interface RowPlan {
  readonly plain: readonly FieldColumns[];
  readonly extras: readonly ExtraColumn[];
  readonly defaults: readonly DefaultTold[];
  readonly template: Writable;
  readonly groups: GroupFinder;
  readonly derives: Derives;
  /** Keys of the template that not every row fills. */
  readonly late: readonly FieldId[];
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
  for (const field of plan.late) told[field] = undefined;
  const group = plan.groups.find(row.row);
  const defaulted = applyDefaults(told, plan.defaults, group?.told ?? null);
  plan.derives.apply(told);
  return {
    row: row.row,
    told: told as ToldFields,
    also: plan.extras.length === 0 ? null : readExtras(row, plan.extras),
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

function readExtras(row: SheetRow, extras: readonly ExtraColumn[]): readonly ToldPart[] | null {
  let parts: ToldPart[] | null = null;
  for (const { column, reader } of extras) {
    const told = reader.read(row);
    if (told.text === "") continue;
    parts ??= [];
    parts.push({ field: column.field, part: column.part, column: column.index, told });
  }
  return parts;
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
 * added one by one would turn a wide object into a slow dictionary.
 */
function templateOf(keys: readonly FieldId[]): Writable {
  return JSON.parse(`{${[...new Set(keys)].map((key) => `"${key}":null`).join(",")}}`) as Writable;
}

function isStruck(row: SheetRow, nameColumn: number): boolean {
  if (row.struck!.includes(nameColumn)) return true;
  return row.values.every((value, column) => value === null || value === undefined || value === "" || row.struck!.includes(column));
}
