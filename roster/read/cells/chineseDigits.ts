const digits = new Map<string, number>(
  [..."〇一二三四五六七八九"].map((digit, value) => [digit, value] as [string, number]).concat([["○", 0], ["零", 0], ["O", 0], ["o", 0], ["两", 2]]),
);
const tens = new Map<string, number>([["十", 1], ["廿", 2], ["卅", 3]]);

/**
 * A number written in Chinese: by place (一九四五) or by value (二十三, 廿三, 一百零二). null where it is neither.
 * @example chineseNumber("一九四五") === 1945
 */
export function chineseNumber(text: string): number | null {
  if (text === "") return null;
  return [...text].every((letter) => digits.has(letter) || isDigit(letter)) ? byPlace(text) : byValue(text);
}

function byPlace(text: string): number {
  return Number([...text].map((letter) => digits.get(letter) ?? letter).join(""));
}

function byValue(text: string): number | null {
  const hundreds = /^([一二两三四五六七八九\d])百零?(.*)$/u.exec(text);
  if (hundreds) {
    const rest = hundreds[2] === "" ? 0 : byValue(hundreds[2]!);
    return rest === null ? null : valueOf(hundreds[1]!)! * 100 + rest;
  }
  const parts = /^([一二三四五六七八九\d])?([十廿卅])?([一二三四五六七八九\d])?$/u.exec(text);
  if (!parts) return null;
  const unit = parts[3] === undefined ? 0 : valueOf(parts[3])!;
  if (parts[2] === undefined) return parts[1] !== undefined && parts[3] === undefined ? valueOf(parts[1]) : null;
  const ten = parts[2] === "十" && parts[1] !== undefined ? valueOf(parts[1])! : tens.get(parts[2])!;
  return ten * 10 + unit;
}

function valueOf(letter: string): number | null {
  return digits.get(letter) ?? (isDigit(letter) ? Number(letter) : null);
}

function isDigit(letter: string): boolean {
  return letter >= "0" && letter <= "9" && letter.length === 1;
}

/** Every run of Chinese numerals in a text made Arabic. @example arabicNumerals("一九四五年三月") === "1945年3月" */
export function arabicNumerals(text: string): string {
  if (!/[〇○零一二三四五六七八九十廿卅]/u.test(text)) return text;
  return text.replace(/[〇○零Oo\d一二三四五六七八九十廿卅百]+/gu, (run) => {
    const value = chineseNumber(run);
    return value === null || /^\d+$/u.test(run) ? run : String(value);
  });
}
