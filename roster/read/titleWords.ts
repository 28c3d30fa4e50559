import { findCode } from "../codes/codeList.js";
import { retireKinds } from "../codes/retireKinds.js";
import { chineseNumber } from "./cells/chineseDigits.js";
import { squeeze } from "./cells/plainText.js";

/** Whether a heading or a sheet's name speaks of the dead. */
export function isDeceasedTitle(title: string): boolean {
  return /已故|去世|逝世|病故|亡故|离世|死亡/u.test(title) && !/未去世|是否|时间/u.test(title);
}

/**
 * The kind of retirement that a title tells, null where it tells none or more than one.
 * @example retireKindIn("二、退休干部(5人)") === "退休"
 */
export function retireKindIn(title: string): string | null {
  const text = squeeze(title).replace(/离\(退\)休|离\/退休|退\/离休|离退休|离、退休/gu, "");
  const bare = text.replace(/^[(]?[一二三四五六七八九十\d]+[)、.,]+/u, "").replace(/[(][^)]*[)]|[:：].*$|共?\d+[人名位]|名单|花名册|名册|情况|一览表|统计表|登记表|信息|表$|册$/gu, "");
  const exact = findCode(retireKinds, bare);
  if (exact !== null) return exact.name;
  if (/建国前.*(?:老?工人)/u.test(text)) return "建退工人";
  if (/建国前/u.test(text) && text.includes("退休")) return "建国前参加工作退休干部";
  const kinds = [/离休/u.test(text) ? "离休" : null, /退休/u.test(text) ? "退休" : null, /内退|内部退养/u.test(text) ? "内退" : null].filter((kind) => kind !== null);
  return kinds.length === 1 ? kinds[0]! : null;
}

/**
 * The number of people that a text states. @example statedCount("一、离休干部(3人)") === 3
 */
export function statedCount(text: string): number | null {
  const found = /([\d一二三四五六七八九十百]+)(?:人|名(?!单|册)|位)/u.exec(squeeze(text)) ?? /[(:：共](\d+)[)]?$/u.exec(squeeze(text));
  return found ? chineseNumber(found[1]!) : null;
}
