import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { createWriteStream } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Writable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { writeXlsxStream } from "hucre";
import type { BenchLine } from "./benchLine.js";

type Reader = "values" | "records" | "hucre";

interface Run {
  readonly milliseconds: number;
  readonly megabytes: number;
}

const rowCount = 100_000;
const rounds = 3;

/**
 * Reading 100,000 rows of 25 columns into values and into records, beside hucre's own streaming read, which keeps no row. Each
 * run is a process of its own, so that its peak of memory is its own; the fastest of three counts.
 * Strings are shared, as Excel and WPS write them.
 */
export async function benchReadXlsx(): Promise<readonly BenchLine[]> {
  const file = await longWorkbook();
  const values = await fastest("values", file);
  const records = await fastest("records", file);
  const hucre = await fastest("hucre", file);
  const note = (run: Run): string => `${run.milliseconds.toFixed(0)} ms beside ${hucre.milliseconds.toFixed(0)} ms`;
  return [
    { name: "100,000 × 25 .xlsx into values, against hucre's stream", value: values.milliseconds / hucre.milliseconds, unit: "×", limit: 1, note: note(values) },
    { name: "the same into records", value: records.milliseconds / hucre.milliseconds, unit: "×", limit: 1.5, note: note(records) },
    { name: "peak memory into records", value: records.megabytes, unit: "MB", limit: 700, note: `hucre's stream ${hucre.megabytes.toFixed(0)} MB` },
  ];
}

async function fastest(reader: Reader, file: string): Promise<Run> {
  let best: Run | null = null;
  for (let round = 0; round < rounds; round += 1) {
    const run = await runAlone(reader, file);
    if (best === null || run.milliseconds < best.milliseconds) best = run;
  }
  return best!;
}

async function runAlone(reader: Reader, file: string): Promise<Run> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const main = fileURLToPath(new URL("./readXlsxAlone.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", loader, main, reader, file]);
  return JSON.parse(stdout) as Run;
}

/** The workbook, made once and kept under out/. */
async function longWorkbook(): Promise<string> {
  const folder = fileURLToPath(new URL("../out/bench", import.meta.url));
  const file = join(folder, `read-${rowCount}x25.xlsx`);
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  const stream = writeXlsxStream(rosterRows(), { name: "在册", inlineStrings: false });
  await stream.pipeTo(Writable.toWeb(createWriteStream(`${file}.part`)) as WritableStream<Uint8Array>);
  await rename(`${file}.part`, file);
  return file;
}

function* rosterRows(): Generator<(string | number | Date | null)[]> {
  yield [
    "序号", "姓名", "性别", "身份证号", "出生年月", "年龄", "民族", "籍贯", "文化程度", "政治面貌", "入党时间", "参加工作时间", "原单位",
    "原职务", "原职级", "退休时间", "离退休类别", "健康状况", "居住状况", "家庭住址", "联系电话", "生活能否自理", "退休费", "健在", "备注",
  ];
  const pick = <T>(some: readonly T[], index: number): T => some[index % some.length]!;
  const letter = (index: number): string => String.fromCharCode(0x4e00 + (index % 5_000));
  for (let row = 0; row < rowCount; row += 1) {
    yield [
      row + 1, `张${letter(row)}${letter(row * 7)}`, pick(["男", "女"], row), `320400${1930 + (row % 40)}0${1 + (row % 9)}${10 + (row % 18)}${String(row % 10_000).padStart(4, "0")}`,
      1945.03 + (row % 20), 60 + (row % 40), pick(["汉族", "回族", "满族"], row), "某省某市", pick(["大学", "大专", "高中"], row), "中共党员",
      new Date(Date.UTC(1960 + (row % 30), row % 12, 1)), "1962.03", `某区第${row % 24}局`, "科长", pick(["正科级", "副科级"], row),
      new Date(Date.UTC(1990 + (row % 30), row % 12, 1)), pick(["离休", "退休"], row), "健康", "与配偶同住", `某路${row}号`, `139${10_000_000 + row}`,
      "是", 3_000 + (row % 1_000) + 0.5, "健在", row % 10 === 0 ? `备注${row}` : null,
    ];
  }
}
