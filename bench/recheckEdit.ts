import type { CellValue, SheetRow } from "../roster/model/sheet.js";
import { readRecord } from "../roster/read/readRecords.js";
import { openCheck } from "../roster/rules/openCheck.js";
import type { BenchLine } from "./benchLine.js";
import { longRoster, readingOptions, readLong } from "./longRecords.js";

const LONG = 100_000;
const SHORT = 1_000;
const EDITS = 2_000;
const ROUNDS = 3;

/**
 * One edit in a long and in a short roster under a session: the row is read again and re-checked by every rule, and the
 * findings that came and went are told. The median of 2,000 edits all over the sheet counts, the better of three rounds.
 */
export async function benchRecheckEdit(): Promise<readonly BenchLine[]> {
  const short = openEditor(SHORT);
  const long = openEditor(LONG);
  let [inShort, inLong] = [Infinity, Infinity];
  let nearlyAll = Infinity;
  let slowest = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    inShort = Math.min(inShort, median(short(round)));
    const times = long(round);
    inLong = Math.min(inLong, median(times));
    nearlyAll = Math.min(nearlyAll, times[Math.floor(times.length * 0.99)]!);
    slowest = Math.max(slowest, times.at(-1)!);
  }
  return [
    { name: "one edit in 100,000 rows", value: inLong, unit: "ms", limit: 5, note: `the median of the best round; 99 of 100 within ${nearlyAll.toFixed(2)} ms, the slowest of all ${slowest.toFixed(1)} ms` },
    { name: "the same, against one in 1,000 rows", value: inLong / inShort, unit: "×", limit: 2, note: `${inLong.toFixed(3)} ms beside ${inShort.toFixed(3)} ms` },
  ];
}

/** What somebody types: a wrong or another date, number, name, code, and what stood there before. */
const typed: readonly (readonly [heading: string, value: CellValue])[] = [
  ["出生年月", "1945.13"], ["身份证号", "11010519491231002X"], ["姓名", "陈　明"], ["健康状况", "不好说"], ["离退休时间", "2031.05"], ["联系电话", "12345"], ["备注", "病故"],
];

/** Opens a session; each call makes the edits of a round and tells their times, sorted. */
function openEditor(rows: number): (round: number) => readonly number[] {
  const { headings, sheet } = longRoster(rows);
  const { table, records, context } = readLong(sheet);
  const session = openCheck(records, context);
  return (round) => {
    const times: number[] = [];
    for (let place = 0; place < EDITS; place += 2) {
      const row = sheet.rows[1 + ((place * 7919 + round) % rows)]!;
      const [heading, value] = typed[(place / 2) % typed.length]!;
      const edited: SheetRow = { ...row, values: row.values.map((cell, column) => (headings[column] === heading ? value : cell)) };
      for (const state of [edited, row]) {
        const started = performance.now();
        session.update(row.row, readRecord(state, table, readingOptions));
        times.push(performance.now() - started);
      }
    }
    return times.sort((a, b) => a - b);
  };
}

function median(sorted: readonly number[]): number {
  return sorted[sorted.length >> 1]!;
}
