import { withoutBrackets, withoutSigns } from "../ledgers/normaliseHeading.js";
import type { HeadingIndex, HeadingTarget } from "./headingIndex.js";
import { flatSubtableTarget, subtableTarget } from "./subtableHeadings.js";

/** What a heading stands for by itself; several targets where its content must decide. */
export interface HeadingMatch {
  readonly targets: readonly HeadingTarget[];
  /** 0–1. */
  readonly confidence: number;
}

/**
 * Looks a column's headings up, the parents first and its own last; all normalised.
 * @example matchHeading(["配偶", "姓名"], index) // spouse, name
 */
export function matchHeading(path: readonly string[], index: HeadingIndex): HeadingMatch | null {
  const own = path.at(-1);
  if (own === undefined || own === "") return null;
  if (path.length > 1) {
    const joined = matchJoined(path, index);
    if (joined !== null) return joined;
  }
  const exact = exactTargets(own, index);
  if (exact !== null) return { targets: exact, confidence: path.length > 1 ? 0.95 : 1 };
  const flat = flatSubtableTarget(withoutBrackets(own));
  if (flat !== null) return { targets: [flat], confidence: 0.85 };
  return matchLikeness(own, index);
}

function matchJoined(path: readonly string[], index: HeadingIndex): HeadingMatch | null {
  const own = path.at(-1)!;
  const parent = path.at(-2)!;
  const joined = exactTargets(parent + own, index) ?? (isStem(own) ? null : exactTargets(own + parent, index));
  // 原单位|职务 is the post alone, though 原单位职务 in one cell is both.
  const isBoth = joined?.[0]?.field === "orig_unit_post" && index.exact.has(own);
  if (joined !== null && !isBoth) return { targets: joined, confidence: 1 };
  const subtable = subtableTarget(path);
  return subtable === null ? null : { targets: [subtable], confidence: 0.95 };
}

function isStem(own: string): boolean {
  return /^(?:时间|年月|日期|名称|姓名|电话|号码)$/u.test(own);
}

/** The targets of exactly this heading: as written, without qualifiers in brackets, without signs, without a number behind. */
export function exactTargets(heading: string, index: HeadingIndex): readonly HeadingTarget[] | null {
  const direct = index.exact.get(heading);
  if (direct !== undefined) return direct;
  const bare = withoutBrackets(heading);
  const unnumbered = bare.replace(/^(?:\d+|[一二三四五六七八九十]+)[.、]|\d+$/gu, "");
  return index.exact.get(bare) ?? index.signless.get(withoutSigns(heading)) ?? index.exact.get(unnumbered) ?? null;
}

const otherPeople = /配偶|爱人|老伴|子女|家属|亲属|联系人|遗属|父亲|母亲|紧急|监护|信访|来访|走访|慰问|烈士|负责人|经办|填表|审核|单位代码/u;
const plainWords = /^(?:是否|本人|现|目前|老干部|老同志|干部|离退休|个人|的|详细|具体|情况|信息|登记|名称|内容|说明|年月日|年月|原|主要)*$/u;

function matchLikeness(own: string, index: HeadingIndex): HeadingMatch | null {
  const heading = withoutBrackets(own);
  if (heading.length < 4 || otherPeople.test(heading)) return null;
  const contained = index.long.find((text) => heading.includes(text) && plainWords.test(heading.replace(text, "")));
  if (contained !== undefined) return { targets: index.exact.get(contained)!, confidence: 0.85 };
  const short = [...index.exact.keys()].find(
    (text) => text.length >= 2 && heading.startsWith("本人") && heading.slice(2) === text,
  );
  if (short !== undefined) return { targets: index.exact.get(short)!, confidence: 0.85 };
  // From five characters on, for 性别 and 级别 are one letter apart.
  if (heading.length < 5) return null;
  const near = index.long.filter((text) => text.length >= 5 && isOneEditApart(heading, text));
  if (near.length === 0) return null;
  const fields = new Set(near.flatMap((text) => index.exact.get(text)!.map((target) => target.field)));
  return fields.size === 1 ? { targets: index.exact.get(near[0]!)!, confidence: 0.75 } : null;
}

/** Whether one letter added, dropped or changed makes one text the other. */
export function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let left = 0;
  while (left < a.length && left < b.length && a[left] === b[left]) left += 1;
  let right = 0;
  while (right < a.length - left && right < b.length - left && a[a.length - 1 - right] === b[b.length - 1 - right]) right += 1;
  return Math.max(a.length, b.length) - left - right <= 1;
}
