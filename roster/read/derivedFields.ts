import type { FieldId } from "../model/field.js";
import type { Told, ValueOf } from "../model/record.js";
import { splitUnitPost } from "./cells/splitUnitPost.js";
import { tell } from "./cells/told.js";

type AnyTold = Told<ValueOf<FieldId>>;
type Writable = { [F in FieldId]?: AnyTold | undefined };

/** Fields that another column's cell tells too, where they have no column of their own. */
export interface Derives {
  readonly fields: readonly FieldId[];
  apply(told: Writable): void;
}

/** What can be derived beside the fields that the table has: unit and post, 职务层次 and 职级, and the former name in brackets. */
export function derivesOf(has: ReadonlySet<FieldId>): Derives {
  const splits = has.has("orig_unit_post");
  const fields: FieldId[] = [];
  if (splits && !has.has("orig_unit")) fields.push("orig_unit");
  if (splits && !has.has("orig_post")) fields.push("orig_post");
  const grade = pairOf(has, "orig_rank", "orig_grade") ?? pairOf(has, "orig_grade", "orig_rank");
  const wantsFormerName = !has.has("former_name") && has.has("name");
  return {
    fields: [...fields, ...(grade === null ? [] : [grade.to]), ...(wantsFormerName ? ["former_name" as const] : [])],
    apply(told) {
      if (fields.length > 0) splitInto(told, fields);
      if (grade !== null && told[grade.from]?.notes) tellOtherList(told, grade);
      if (wantsFormerName && told.name?.notes !== null) tellFormerName(told);
    },
  };
}

interface CodePair {
  readonly from: "orig_rank" | "orig_grade";
  readonly to: "orig_rank" | "orig_grade";
}

function pairOf(has: ReadonlySet<FieldId>, from: CodePair["from"], to: CodePair["to"]): CodePair | null {
  return has.has(from) && !has.has(to) ? { from, to } : null;
}

/** 四级调研员 in the column of 职务层次 tells the 职级. */
function tellOtherList(told: Writable, { from, to }: CodePair): void {
  const name = told[from]?.notes?.find((note) => note.code === "code-of-other-list")?.detail?.[0];
  if (name !== undefined) told[to] = tell(name, name);
}

function splitInto(told: Writable, fields: readonly FieldId[]): void {
  const both = told.orig_unit_post as Told<string> | undefined;
  const split = typeof both?.value === "string" ? splitUnitPost(both.value) : null;
  if (split === null) return;
  for (const field of fields) {
    const value = field === "orig_unit" ? split.unit : split.post;
    told[field] = tell(value, value);
  }
}

/** 张三(曾用名李四) */
function tellFormerName(told: Writable): void {
  const marks = told.name?.notes?.find((note) => note.code === "name-mark")?.detail ?? [];
  for (const mark of marks) {
    const former = /^(?:曾用名|原名|又名|别名|曾名)[:：]?\s*(\p{Script=Han}{2,4})$/u.exec(mark);
    if (former) told.former_name = tell(former[1]!, former[1]!);
  }
}
