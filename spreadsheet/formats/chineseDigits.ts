// Excel writes zero as ○ in the small digits and 零 in the capital ones.
const small = "○一二三四五六七八九";
const capital = "零壹贰叁肆伍陆柒捌玖";
const wide = "０１２３４５６７８９";
const smallUnits = ["", "十", "百", "千"];
const capitalUnits = ["", "拾", "佰", "仟"];
const groups = ["", "万", "亿", "万亿", "亿亿"];

export type ChineseDigits = 0 | 1 | 2 | 3;

/** Digits one by one, as years are written. @example digitByDigit("2002", 1) === "二○○二" */
export function digitByDigit(digits: string, kind: ChineseDigits): string {
  if (kind === 0) return digits;
  const set = kind === 1 ? small : kind === 2 ? capital : wide;
  return digits.replace(/\d/gu, (digit) => set[Number(digit)]!);
}

/** A whole number in words: 12 is 一十二 as a number and 十二 as a month or day. */
export function numberInWords(digits: string, kind: ChineseDigits, dayStyle = false): string {
  if (kind === 0 || kind === 3) return digitByDigit(digits, kind);
  const set = kind === 1 ? small : capital;
  const units = kind === 1 ? smallUnits : capitalUnits;
  const plain = digits.replace(/^0+(?=\d)/u, "");
  if (plain === "0") return set[0]!;
  let words = "";
  let zeroWaits = false;
  for (let at = 0; at < plain.length; at += 1) {
    const place = plain.length - 1 - at;
    const digit = Number(plain[at]);
    if (digit !== 0) {
      words += (zeroWaits ? set[0]! : "") + set[digit]! + units[place % 4]!;
      zeroWaits = false;
    } else if (words !== "") zeroWaits = true;
    if (place % 4 === 0 && /[1-9]/u.test(plain.slice(Math.max(0, at - 3), at + 1))) words += groups[place / 4] ?? "";
  }
  return dayStyle && kind === 1 ? words.replace(/^一十/u, "十") : words;
}
