import type { SubtableField, SubtablePart } from "../model/field.js";
import type { HeadingTarget } from "./headingIndex.js";

const parents: readonly (readonly [RegExp, SubtableField])[] = [
  [/配偶|爱人|老伴/u, "spouse"],
  [/遗属|遗孀/u, "survivor"],
  [/家庭(?:主要)?成员|子女|社会关系/u, "family"],
  [/^(?:第[一二三]|其他|紧急|主要|常用|家庭|家属)?联系人|紧急联系|^家属|亲属|监护人/u, "contact"],
];

const parts: readonly (readonly [RegExp, SubtablePart])[] = [
  [/关系|称谓/u, "relation"],
  [/电话|手机|联系方式|座机/u, "phone"],
  [/姓名|名字/u, "name"],
  [/出生|年龄|生日/u, "birth"],
  [/单位|职务|职业|工作/u, "unit"],
  [/状况|状态|健在|身体|健康|面貌/u, "state"],
];

/** Which other person a heading speaks of. @example subtableOf("配偶") === "spouse" */
export function subtableOf(heading: string): SubtableField | null {
  return parents.find(([pattern]) => pattern.test(heading))?.[1] ?? null;
}

/** What a child heading says of that person. */
export function partOf(heading: string): SubtablePart {
  return parts.find(([pattern]) => pattern.test(heading))?.[1] ?? "note";
}

/** Whether a text names a part of anybody: what may stand below 配偶 or 联系人. */
export function isPartWord(heading: string): boolean {
  return heading.length <= 6 && parts.some(([pattern]) => pattern.test(heading));
}

/** A heading below a parent such as 配偶. */
export function subtableTarget(path: readonly string[]): HeadingTarget | null {
  const parent = path.slice(0, -1).map(subtableOf).find((field) => field !== null);
  return parent === undefined || parent === null ? null : { field: parent, part: partOf(path.at(-1)!) };
}

/** A flat heading that begins with the other person: 配偶民族, 子女姓名及电话. */
export function flatSubtableTarget(heading: string): HeadingTarget | null {
  const begins = /^(?:第[一二三]|主要|其他|常用)?(?:配偶|爱人|老伴|遗属|遗孀|子女|家庭主要成员|家庭成员|紧急联系人|联系人|家属|亲属)/u.exec(heading);
  if (!begins) return null;
  const field = subtableOf(begins[0]);
  const rest = heading.slice(begins[0].length);
  return field === null ? null : { field, part: rest === "" ? "name" : partOf(rest) };
}
