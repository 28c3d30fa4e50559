import { squeeze } from "./plainText.js";

const yes = new Set(["是", "有", "√", "✓", "✔", "☑", "■", "●", "y", "yes", "true", "1", "对", "已", "是的", "v", "☆", "★", "+"]);
const no = new Set(["否", "无", "没有", "×", "✗", "✘", "x", "n", "no", "false", "0", "不是", "非", "未", "没", "□", "-", "—", "/", "不"]);

/** A cell's plain yes or no; null where it says more, or neither. @example readYesNo("√") === true */
export function readYesNo(text: string): boolean | null {
  const word = squeeze(text).toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}
