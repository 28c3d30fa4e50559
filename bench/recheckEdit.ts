import type { CellValue, SheetRow } from "../roster/model/sheet.js";
import { readRecord } from "../roster/read/readRecords.js";
import { openCheck } from "../roster/rules/openCheck.js";
import type { BenchLine } from "./benchLine.js";
import { overlap, watchCollections, type Collections, type Stretch } from "./collections.js";
import { longRoster, readingOptions, readLong } from "./longRecords.js";

const LONG = 100_000;
const SHORT = 1_000;
const EDITS = 2_000;
const ROUNDS = 5;

/**
 * One edit in a long and in a short roster under a session: the row is read again and re-checked by every rule, and the
 * findings that came and went are told. 2,000 edits all over the sheet in each of five rounds: something is typed into a
 * row, and then the row is put back.
 *
 * Told are the median of the best round, of what was typed only, for a row that is put back at once is still at hand; and
 * of all rounds the slowest single edit, first of its own: without those into which a garbage collection fell, and where
 * the machine gave the time to another program (less processor time than time) the processor time. Then as it was waited for.
 */
export async function benchRecheckEdit(): Promise<readonly BenchLine[]> {
  const collections = watchCollections();
  const short = await timeEdits(SHORT, collections);
  const long = await timeEdits(LONG, collections);
  collections.close();
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  return [
    { name: "one edit in 100,000 rows", value: long.median, unit: "ms", limit: 5, note: `the median of the best round; 99 of 100 within ${long.nearlyAll.toFixed(2)} ms` },
    { name: "the same, against one in 1,000 rows", value: long.median / short.median, unit: "×", limit: 2, note: `${long.median.toFixed(3)} ms beside ${short.median.toFixed(3)} ms` },
    { name: `the slowest of ${String(EDITS * ROUNDS)} edits, its own time without collections`, value: long.slowestOwn, unit: "ms", limit: 5, note: `in 1,000 rows ${ms(short.slowestOwn)}` },
    { name: "the slowest of all as waited for, collections included", value: long.slowest, unit: "ms", limit: null, note: `${String(long.collections)} collections, the longest ${ms(long.longestCollection)}; in 1,000 rows ${ms(short.slowest)}` },
  ];
}

interface Edit extends Stretch {
  /** Of all threads of this process. */
  readonly processor: number;
  /** Not put back. */
  readonly isTyped: boolean;
}

interface EditTimes {
  readonly median: number;
  readonly nearlyAll: number;
  readonly slowest: number;
  readonly slowestOwn: number;
  readonly collections: number;
  readonly longestCollection: number;
}

async function timeEdits(rows: number, collections: Collections): Promise<EditTimes> {
  const edit = openEditor(rows);
  const edits: Edit[][] = [];
  const collected: Stretch[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    collections.collect();
    await collections.take();
    edits.push(edit(round));
    collected.push(...(await collections.take()));
  }
  const rounds = edits.map((some) => sort(some.filter(({ isTyped }) => isTyped).map(({ took }) => took)));
  const clean = edits.flat().filter((one) => !collected.some((collection) => overlap(one, collection)));
  return {
    median: Math.min(...rounds.map((times) => times[times.length >> 1]!)),
    nearlyAll: Math.min(...rounds.map((times) => times[Math.floor(times.length * 0.99)]!)),
    slowest: sort(edits.flat().map(({ took }) => took)).at(-1)!,
    slowestOwn: sort(clean.map(({ took, processor }) => Math.min(took, processor))).at(-1)!,
    collections: collected.length,
    longestCollection: sort(collected.map(({ took }) => took)).at(-1) ?? 0,
  };
}

function sort(times: readonly number[]): readonly number[] {
  return [...times].sort((a, b) => a - b);
}

/** What somebody types: a wrong or another date, number, name, code, and what stood there before. */
const typed: readonly (readonly [heading: string, value: CellValue])[] = [
  ["出生年月", "1945.13"], ["身份证号", "11010519491231002X"], ["姓名", "陈　明"], ["健康状况", "不好说"], ["离退休时间", "2031.05"], ["联系电话", "12345"], ["备注", "病故"],
];

/** Opens a session; each call makes the edits of a round and tells when each was made and how long it took. */
function openEditor(rows: number): (round: number) => Edit[] {
  const { headings, sheet } = longRoster(rows);
  const { table, records, context } = readLong(sheet);
  const session = openCheck(records, context);
  return (round) => {
    const edits: Edit[] = [];
    for (let place = 0; place < EDITS; place += 2) {
      const row = sheet.rows[1 + ((place * 7919 + round) % rows)]!;
      const [heading, value] = typed[(place / 2) % typed.length]!;
      const edited: SheetRow = { ...row, values: row.values.map((cell, column) => (headings[column] === heading ? value : cell)) };
      for (const state of [edited, row]) {
        const before = process.cpuUsage();
        const from = performance.now();
        session.update(row.row, readRecord(state, table, readingOptions));
        const took = performance.now() - from;
        const { user, system } = process.cpuUsage(before);
        edits.push({ from, took, processor: (user + system) / 1000, isTyped: state === edited });
      }
    }
    return edits;
  };
}
