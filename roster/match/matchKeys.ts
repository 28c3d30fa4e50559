import { yearOf, type PartialDate } from "../model/partialDate.js";
import { birthsOf, type MatchSubject } from "./subject.js";

/**
 * Keys under which likeness is looked for: only what shares one is compared, so the cost follows the likeness and not the
 * size of the register (M6). Whoever merges by itself shares one. Each is a text that an index can hold:
 * i the number, o another number, n sound and year of birth, b day of birth, t sound and phone, u sound and former unit, or
 * h sound and home where no unit is told.
 * @example matchKeys(subject) // ["i11010519491231002X", "nli jian guo 1949", "b1949-12-31", "uli jian guo 财政局"]
 */
export function matchKeys(subject: MatchSubject): readonly string[] {
  const { idNumber, otherNumber, sound, phones, origUnit, home } = subject;
  const keys: string[] = [];
  if (idNumber !== null) keys.push(`i${idNumber}`);
  if (otherNumber !== null) keys.push(`o${otherNumber}`);
  const births = birthsForKeys(subject);
  for (const birth of births) if (birth.length === 10) keys.push(`b${birth}`);
  if (sound === "") return keys;
  births.forEach((birth, place) => {
    const year = yearOf(birth);
    if (births.findIndex((other) => yearOf(other) === year) === place) keys.push(`n${sound} ${String(year)}`);
  });
  for (const phone of phones) keys.push(`t${sound} ${phone}`);
  if (origUnit !== null) keys.push(`u${sound} ${origUnit}`);
  else if (home !== null) keys.push(`h${sound} ${home}`);
  return keys;
}

/** A wrong number's day of birth is no evidence, but tells where to look: most slips stand elsewhere in it. */
function birthsForKeys(subject: MatchSubject): readonly PartialDate[] {
  const births = birthsOf(subject);
  if (subject.idNumber !== null || subject.idTold === null) return births;
  const seen = /^\d{6}((?:18|19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/u.exec(subject.idTold);
  if (seen === null) return births;
  const birth = `${seen[1]!}-${seen[2]!}-${seen[3]!}`;
  return births.includes(birth) ? births : [...births, birth];
}
