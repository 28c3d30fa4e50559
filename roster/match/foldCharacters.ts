import { Converter } from "opencc-js/t2cn";

/** Variant forms that OpenCC leaves as they are, met in hand-kept rosters; each beside the character of the standard. */
const variants: Readonly<Record<string, string>> = {
  髙: "高", 囯: "国", 眞: "真", 淸: "清", 徳: "德", 儁: "俊", 玨: "珏", 瑠: "琉", 龢: "和", 甦: "苏", 仝: "同", 邨: "村", 崐: "昆", 畧: "略", 靑: "青", 巌: "岩",
  亷: "廉", 凴: "凭", 廸: "迪", 恵: "惠", 斉: "齐", 栄: "荣", 桜: "樱", 沢: "泽", 浜: "滨", 竜: "龙", 糸: "丝", 絵: "绘", 鉄: "铁", 関: "关", 黒: "黑",
};

const toSimplified = Converter({ from: "t", to: "cn" });

/** Characters come again a million times: each is looked up once. It remembers, and depends on nothing else. */
const folded = new Map<string, string>();

/**
 * Traditional and variant characters as the standard ones, so that 劉國強 and 刘国强 are one spelling.
 * @example foldCharacters("劉國強") === "刘国强"
 */
export function foldCharacters(text: string): string {
  let out = "";
  for (const character of text) out += foldCharacter(character);
  return out;
}

function foldCharacter(character: string): string {
  if (character < "\u3400") return character;
  const known = folded.get(character);
  if (known !== undefined) return known;
  const standard = variants[character] ?? toSimplified(character);
  folded.set(character, standard);
  return standard;
}
