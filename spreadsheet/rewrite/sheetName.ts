const longestName = 31;

/**
 * A name that Excel accepts: no []:*?/\, at most 31 characters, told apart from those already taken.
 * @example freeSheetName("a/b", new Set()) === "a_b"
 */
export function freeSheetName(name: string, taken: ReadonlySet<string>): string {
  const plain = name.replace(/[[\]:*?/\\]/g, "_").replace(/^'|'$/g, "_").slice(0, longestName) || "Sheet1";
  const start = plain.toLowerCase() === "history" ? `${plain}_` : plain;
  let free = start;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
    const mark = ` (${count})`;
    free = start.slice(0, longestName - mark.length) + mark;
  }
  return free;
}
