import { isHanName } from "./normaliseName.js";
import { surnameBits, surnameIn } from "./surnames.js";

/**
 * The characters most used in given names, in the order of 公安部《二〇一九年全国姓名报告》, table 3. The same report gives the
 * commonest whole name, 张伟, to 300,000 of 1.4 thousand million people: 12.2 bits, of which 3.8 are the surname's.
 */
const commonest: ReadonlySet<string> = new Set("英华文玉秀明丽兰红金");
const single = 8;
const inTwo = { commonest: 5, other: 5.5 } as const;
/** Names of more characters, minority names among them: each is one of many thousands. */
const long = 14;
const most = 17;
/** One part of a name in letters. */
const part = 6;

/**
 * How much an equal name tells, in bits (term frequency): that a person drawn by chance bears it has the chance of
 * 2 to the minus that many. A common name tells less.
 * @example nameBits("王英") < nameBits("令狐德昌")
 */
export function nameBits(name: string): number {
  if (!isHanName(name)) return Math.min(most, part * name.split(" ").length);
  if (name.includes("·")) return long;
  const surname = surnameIn(name);
  const given = name.slice(surname.length);
  return Math.min(most, surnameBits(surname) + givenBits(given));
}

function givenBits(given: string): number {
  if (given.length === 0) return 0;
  if (given.length === 1) return single;
  if (given.length > 2) return long;
  let sum = 0;
  for (const character of given) sum += commonest.has(character) ? inTwo.commonest : inTwo.other;
  return sum;
}
