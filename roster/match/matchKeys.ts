import { yearOf } from "../model/partialDate.js";
import { birthsOf, type MatchSubject } from "./subject.js";

/**
 * Keys such that any two subjects that `comparePeople` would not keep apart share at least one. Only what shares a key
 * is compared, so the cost follows the likeness and not the size of the register (M6).
 * @example matchKeys(subject) // ["i11010519491231002X", "y李建国 1949", "b1949-12-31", "u李建国 财政局"]
 */
export function matchKeys(subject: MatchSubject): readonly string[] {
  const keys: string[] = [];
  if (subject.idNumber !== null) keys.push(`i${subject.idNumber}`);
  const births = birthsOf(subject);
  for (const birth of births) if (birth.length === 10) keys.push(`b${birth}`);
  if (subject.name === "") return keys;
  for (const year of new Set(births.map(yearOf))) keys.push(`y${subject.name} ${String(year)}`);
  for (const phone of subject.phones) keys.push(`t${subject.name} ${phone}`);
  if (subject.origUnit !== null) keys.push(`u${subject.name} ${subject.origUnit}`);
  if (subject.idTold !== null) {
    // One slip of the hand leaves the head or the tail of a number as it was; the two middle places belong to neither.
    keys.push(`h${subject.name} ${subject.idTold.slice(0, 8)}`, `e${subject.name} ${subject.idTold.slice(10)}`);
  }
  return keys;
}
