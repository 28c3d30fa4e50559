import type { FieldId, SubtablePart } from "../../roster/model/field.js";
import { dateFields } from "../../roster/model/field.js";
import { completedYears } from "../../roster/model/partialDate.js";
import { textOf, type ValueKey, type Values } from "../people/person.js";
import type { CellDraft, Role } from "../writing/draft.js";
import { writeDate, type DateFormName } from "../writing/dateForms.js";
import type { ColumnSpec, WritePlace } from "./plan.js";

export interface ColumnOptions {
  /** For dates; months with dots where not given. */
  readonly form?: DateFormName;
  /** How the unit writes the official names. */
  readonly names?: Readonly<Record<string, string>>;
  /** What stands where there is nothing. */
  readonly empty?: string;
  readonly key?: string;
  readonly field?: FieldId | null;
  readonly part?: SubtablePart | null;
  readonly width?: number;
  readonly hint?: string;
  readonly asked?: ColumnSpec["asked"];
}

const isDate = new Set<string>([...dateFields, "spouse|birth"]);
const wide: Readonly<Record<string, number>> = {
  id_no: 21,
  home_addr: 34,
  registered_addr: 34,
  remark: 20,
  orig_unit: 22,
  current_unit: 22,
  party_branch: 31,
  pay_unit: 24,
  health: 12,
  living: 13,
  self_care: 12,
  orig_post: 16,
  mobile: 14,
  landline: 14,
  "contact|phone": 14,
  "spouse|phone": 14,
  name: 12,
  retire_doc_no: 20,
  native_place: 12,
  treatment_rank: 13,
  work_start_date: 12,
  retire_date: 12,
  party_join_date: 12,
  hardship: 16,
};

/** A column that shows one value. @example column("gender", "性  别") */
export function column(value: ValueKey, heading: string | readonly string[], options: ColumnOptions = {}): ColumnSpec {
  const [field, part] = value.split("|") as [FieldId, SubtablePart?];
  return {
    key: options.key ?? value,
    heading: typeof heading === "string" ? [heading] : heading,
    field: options.field === undefined ? field : options.field,
    part: options.part === undefined ? (part ?? null) : options.part,
    width: options.width ?? wide[value] ?? 10,
    role: roleOf(value),
    hint: options.hint ?? "",
    asked: options.asked ?? null,
    write: isDate.has(value) ? dateWriter(value, options) : textWriter(value, options),
  };
}

/** A column that the layout writes by itself. */
export function written(
  heading: string | readonly string[],
  field: FieldId | null,
  write: (values: Readonly<Values>, place: WritePlace) => CellDraft,
  options: ColumnOptions = {},
): ColumnSpec {
  return {
    ...column("remark", heading, { width: 10, ...options }),
    key: options.key ?? field ?? [heading].flat().join("|"),
    field,
    part: options.part ?? null,
    role: "centre",
    write,
  };
}

/** 序号, running through the table. */
export function sequence(heading: string | readonly string[] = "序号"): ColumnSpec {
  return written(heading, "seq", (_, place) => ({ value: place.number }), { width: 6 });
}

/** 年龄 as a number typed in on the day for which the table was filled; a clerk who leaves gaps left every fourth empty. */
export function age(heading: string | readonly string[] = "年龄", options: { readonly gaps?: boolean } = {}): ColumnSpec {
  return written(
    heading,
    "age",
    (values, place) => ({
      value: options.gaps === true && place.number % 4 === 0 ? null : completedYears(textOf(values, "birth_date"), place.ageAsOf),
    }),
    { width: 6 },
  );
}

/** 姓名, names of two characters padded to the width of three. */
export function paddedName(heading: string | readonly string[]): ColumnSpec {
  return { ...column("name", heading), write: (values) => ({ value: padName(textOf(values, "name")) }) };
}

/** An empty column, as units leave one between two blocks. */
export function gap(key: string): ColumnSpec {
  return written("", null, () => ({ value: null }), { key, width: 3 });
}

function padName(name: string): string {
  return [...name].length === 2 ? [...name].join("　") : name;
}

function dateWriter(value: ValueKey, { form = "dots", empty = "" }: ColumnOptions): ColumnSpec["write"] {
  return (values, place) => {
    const date = textOf(values, value);
    return date === "" ? { value: empty === "" ? null : empty } : writeDate(date, form, place.date1904);
  };
}

function textWriter(value: ValueKey, { names = {}, empty = "" }: ColumnOptions): ColumnSpec["write"] {
  return (values) => {
    const text = textOf(values, value);
    const shown = text === "" ? empty : (names[text] ?? text);
    return { value: shown === "" ? null : shown, ...(value === "id_no" ? { format: "@" } : {}) };
  };
}

function roleOf(value: ValueKey): Role {
  return ["home_addr", "registered_addr", "remark", "orig_unit", "party_branch", "retire_doc_no"].includes(value)
    ? "text"
    : "centre";
}
