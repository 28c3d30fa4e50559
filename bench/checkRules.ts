import { checkWith } from "../roster/rules/checkTable.js";
import { rules } from "../roster/rules/rules.js";
import type { BenchLine } from "./benchLine.js";
import { openCaster } from "./castRows.js";
import { openHandCheck } from "./checkByHand.js";
import { longRoster, readLong } from "./longRecords.js";

const ROWS = 100_000;
const ROUNDS = 5;

/**
 * All rules over 100,000 rows of 30 columns in memory, rounds taken in turn and the fastest of each counted.
 *
 * Timed of ours: records → findings, sorted (the library and the loop are given cells, which are their records), and
 * beside it cells → table → records → findings. `person-duplicate` is timed apart, over the same records.
 */
export async function benchCheckRules(): Promise<readonly BenchLine[]> {
  const { headings, rows, sheet } = longRoster(ROWS);
  const cast = await openCaster(headings);
  const byHand = openHandCheck(headings);
  const most = rules.filter(({ code }) => code !== "person-duplicate");
  const duplicates = rules.filter(({ code }) => code === "person-duplicate");
  const read = readLong(sheet);
  const best = { check: Infinity, whole: Infinity, cast: Infinity, hand: Infinity, duplicate: Infinity };
  let peak = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    best.check = Math.min(best.check, time(() => checkWith(most, read.records, read.context)));
    best.cast = Math.min(best.cast, time(() => cast(rows)));
    best.hand = Math.min(best.hand, time(() => byHand(rows)));
    best.duplicate = Math.min(best.duplicate, time(() => checkWith(duplicates, read.records, read.context)));
    best.whole = Math.min(best.whole, time(() => {
      const again = readLong(sheet);
      checkWith(most, again.records, again.context);
    }));
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  return [
    { name: "all rules but person-duplicate, against tableschema", value: best.check / best.cast, unit: "×", limit: 1, note: `${ms(best.check)} beside ${ms(best.cast)}` },
    { name: "the same, against a loop over ID digits and dates", value: best.check / best.hand, unit: "×", limit: 4, note: `${ms(best.check)} beside ${ms(best.hand)}` },
    { name: "person-duplicate, against all other rules", value: best.duplicate / best.check, unit: "×", limit: 4, note: ms(best.duplicate) },
    { name: "reading and all rules but person-duplicate, from cells, against tableschema", value: best.whole / best.cast, unit: "×", limit: null, note: `${ms(best.whole)} beside ${ms(best.cast)}` },
    { name: "memory, the rows of all of them included", value: peak / 1e6, unit: "MB", limit: null },
  ];
}

function time(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}
