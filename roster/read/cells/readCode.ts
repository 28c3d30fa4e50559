import { findCode, nearestCodes, type CodeList, type CodeMatch } from "../../codes/codeList.js";
import { grades } from "../../codes/grades.js";
import { ranks } from "../../codes/ranks.js";
import type { FieldId } from "../../model/field.js";
import { readYesNo } from "./readYesNo.js";
import { isPlaceholder, squeeze, textNotes } from "./plainText.js";
import { note, tell, tellNothing, type CellReader } from "./told.js";

/** What 是 and 否 mean under a heading that asks; null: nothing is told. */
export interface Polarity {
  readonly yes: string | null;
  readonly no: string | null;
}

/**
 * What a yes answers under a heading such as 是否离世 or 能否自理.
 * @example polarityOf("alive", "是否离世") // { yes: "去世", no: "健在" }
 */
export function polarityOf(field: FieldId, heading: string): Polarity | null {
  switch (field) {
    case "alive":
      return /离世|死亡|去世|已故|逝世|病故/u.test(heading) ? { yes: "去世", no: "健在" } : { yes: "健在", no: "去世" };
    case "political_status":
      return { yes: "中共党员", no: "非中共党员" };
    case "self_care":
      return /不能|失能/u.test(heading) ? { yes: "生活不能自理", no: "生活自理" } : { yes: "生活自理", no: "生活不能自理" };
    case "living":
      return { yes: /空巢/u.test(heading) ? "空巢" : /孤寡/u.test(heading) ? "孤寡" : "独居", no: null };
    case "marital":
      return { yes: "已婚", no: "未婚" };
    case "medical_treatment":
      return { yes: "参加属地医疗保险", no: "未参加属地医疗保险" };
    default:
      return null;
  }
}

/** 职级 and 职务层次 often share a column. */
const otherLists: { readonly [F in FieldId]?: CodeList } = { orig_rank: grades, orig_grade: ranks };

const genders = new Map([["1", "男"], ["2", "女"], ["m", "男"], ["f", "女"], ["male", "男"], ["female", "女"]]);

/** Makes the reader of a coded column. */
export function codeReader(list: CodeList, field: FieldId, heading: string): CellReader<string> {
  const polarity = polarityOf(field, heading);
  return (cell) => {
    const text = squeeze(cell.shown);
    if (text === "") return tellNothing(cell.shown);
    if (field === "gender" && genders.has(text.toLowerCase())) return alias(cell.shown, genders.get(text.toLowerCase())!, text);
    const answer = polarity === null ? null : readYesNo(text);
    if (answer !== null) {
      const value = answer ? polarity!.yes : polarity!.no;
      return value === null ? tellNothing(cell.shown, [note("placeholder")]) : alias(cell.shown, value, text);
    }
    if (isPlaceholder(text) && findCode(list, text) === null) return tellNothing(cell.shown, [note("placeholder")]);
    const match = findLoosely(list, text);
    if (match?.by === "name") return tell(cell.shown, match.name, textNotes(cell), match.name);
    if (match !== null) return alias(cell.shown, match.name, text);
    const other = otherLists[field] === undefined ? null : findLoosely(otherLists[field], text);
    if (other !== null) return tellNothing(cell.shown, [note("code-of-other-list", [other.name])], text);
    return tellNothing(cell.shown, [note("code-unknown", nearestCodes(list, text)), ...(textNotes(cell) ?? [])], text);
  };
}

function alias(shown: string, name: string, form: string): ReturnType<CellReader<string>> {
  return tell(shown, name, form === name ? null : [note("code-alias", [name])], form);
}

/** By name or alias; then without what stands in brackets; then the first of several, and without words such as 原 or 享受. */
function findLoosely(list: CodeList, text: string): CodeMatch | null {
  const exact = findCode(list, text);
  if (exact !== null) return exact;
  const bare = text.replace(/[([{【〔][^)\]}】〕]*[)\]}】〕]?/gu, "");
  const trimmed = bare.replace(/^(?:原|现|享受|按|执行|参照|相当于|比照)+/u, "").replace(/(?:的?待遇|职级|级别|学历|毕业|等)+$/u, "");
  for (const candidate of [bare, trimmed, ...bare.split(/[/、,;+|]/u).slice(0, 1)]) {
    const match = candidate === "" || candidate === text ? null : findCode(list, candidate);
    if (match !== null) return { name: match.name, by: "alias" };
  }
  return null;
}
