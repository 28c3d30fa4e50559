const candidates = [",", "\t", ";"] as const;
const sampleLength = 64 * 1024;

/**
 * What parts the cells: the sign that most lines have equally often. A comma where nothing parts them.
 * @example findDelimiter("姓名\t性别\n张三\t男") === "\t"
 */
export function findDelimiter(text: string): string {
  const lines = text.slice(0, sampleLength).replace(/"(?:[^"]|"")*"/gu, "").split(/\r\n?|\n/u).filter((line) => line.trim() !== "");
  let best = ",";
  let bestScore = 0;
  for (const candidate of candidates) {
    const score = likeness(lines.map((line) => line.split(candidate).length - 1));
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

/** Lines that have the sign, more where they agree on how often. */
function likeness(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  return Math.max(0, ...times.values()) + counts.filter((count) => count > 0).length / 100;
}
