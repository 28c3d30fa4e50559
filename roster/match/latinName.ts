/** A name written in letters: its parts in the order of the alphabet, so that given and family name may change places. */
export function normaliseLatin(name: string): string {
  return name
    .normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase()
    .split(/[^\p{L}\p{N}]+/u).filter((part) => part !== "").sort().join(" ");
}

/** Letters that sound alike in one class (after Soundex, whose classes these are); vowels, h, w and y have none. */
const classes: Readonly<Record<string, string>> = {
  b: "1", f: "1", p: "1", v: "1", c: "2", g: "2", j: "2", k: "2", q: "2", s: "2", x: "2", z: "2", d: "3", t: "3", l: "4", m: "5", n: "5", r: "6",
};

/**
 * How the parts of a name in letters sound, roughly.
 * @example soundOfLatin("jon smyth") === soundOfLatin("john smith")
 */
export function soundOfLatin(name: string): string {
  return name.split(" ").map(soundOfPart).sort().join(" ");
}

function soundOfPart(part: string): string {
  let sound = part.slice(0, 1);
  let last = classes[sound] ?? "";
  for (const letter of part.slice(1)) {
    const next = classes[letter] ?? "";
    if (next !== "" && next !== last) sound += next;
    // h and w do not part two letters of one class, vowels do.
    if (letter !== "h" && letter !== "w") last = next;
  }
  return sound.slice(0, 5);
}

/** Whether two names in letters differ by slips: each part has one that is at most a slip or two away, and one is equal. */
export function isNearLatin(a: string, b: string): boolean {
  const left = a.split(" ");
  const right = b.split(" ");
  if (left.length !== right.length) return false;
  const rest = left.filter((part) => !right.includes(part));
  const others = right.filter((part) => !left.includes(part));
  if (rest.length === left.length && left.length > 1 && !others.every((part, place) => slipsBetween(part, rest[place]!) <= 1)) return false;
  return rest.length === others.length && rest.every((part, place) => slipsBetween(part, others[place]!) <= (part.length >= 6 ? 2 : 1));
}

/** Letters to put in, take out, exchange or swap with their neighbour to make one text of the other; 3 stands for more than two. */
export function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, place) => place)];
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + cost);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) least = Math.min(least, before[column - 2]! + 1);
      next.push(least);
    }
    [before, last] = [last, next];
  }
  return Math.min(3, last[b.length]!);
}
