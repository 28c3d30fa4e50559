import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeXlsxStream } from "hucre";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openGuardedReader, type GuardedReader } from "../../../spreadsheet/guardedReader.js";
import { readWorkbook } from "../../../spreadsheet/readWorkbook.js";
import { biffFile, biffRecord, f64, u16 } from "../support/biffFile.js";
import { swellingXlsx } from "../support/swell.js";
import { xlsxFile } from "../support/xlsxFile.js";

const head = "<worksheet><sheetData>";
const busy = () => swellingXlsx({ head: `${head}<row><c t="str">`, unit: "<v>&amp;&amp;&amp;&amp;</v>", megabytes: 450 });
const small = xlsxFile({
  sheets: [{ name: "在册", rows: "<row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><f>A1</f><v>16497</v></c><c r=\"C1\" t=\"b\"><v>1</v></c></row>", after: "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>" }, { name: "图", rows: "<c/>", kind: "chartsheet" }],
  strings: "<si><r><rPr><strike/></rPr><t>张三</t></r></si>", styles: "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>",
});

describe("guardedReader", () => {
  let reader: GuardedReader;
  beforeAll(() => { reader = openGuardedReader(); });
  afterAll(() => reader.close());

  test("[R1] gives what reading in this process gives, for every format", async () => {
    const files = [small, biffFile([], [{ name: "a", records: biffRecord(0x203, u16(3), u16(2), u16(0), f64(1.5)) }]), new TextEncoder().encode("姓名,性别\n张三,男"), new Uint8Array(0), new Uint8Array([1, 0, 2])];
    for (const bytes of files) {
      expect(await reader.read(bytes, "花名册")).toEqual(await readWorkbook(bytes, { fileName: "花名册" }));
    }
  });

  test("files given at once are read in turn", async () => {
    const outcomes = await Promise.all(["a", "b", "c"].map((name) => reader.read(new TextEncoder().encode(`姓名,x\n${name},1`), name)));
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.sheets[0]!.rows[1]!.values[0])).toEqual(["a", "b", "c"]);
  });

  test("[R7] a file that takes too long is refused, and the next one is read", async () => {
    const hasty = openGuardedReader({ seconds: 0.5 });
    const slow = busy();
    const started = performance.now();
    const outcome = await hasty.read(slow, "慢.xlsx");
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "file-too-slow", params: { file: "慢.xlsx", seconds: 0.5 } } });
    expect(performance.now() - started).toBeLessThan(10_000);
    expect((await hasty.read(small, "a.xlsx")).ok).toBe(true);
    await hasty.close();
  });

  test("[R7] a file that takes too much memory is refused, and the next one is read", async () => {
    const poor = openGuardedReader({ megabytes: 200 });
    const greedy = swellingXlsx({ part: "xl/sharedStrings.xml", head: "<sst>", unit: "<si><t>abcdefghijklmnopqrstuvwxyz</t></si>", megabytes: 400 });
    expect(await poor.read(greedy, "大.xlsx")).toMatchObject({ ok: false, refusal: { code: "file-too-much-memory", params: { file: "大.xlsx", megabytes: 200 } } });
    expect((await poor.read(small, "a.xlsx")).ok).toBe(true);
    await poor.close();
  });

  test.each([
    ["cells", { head: `${head}<row>`, unit: "<c><v>1</v></c>", megabytes: 520 }],
    ["comments", { head, unit: "<!---->", megabytes: 520 }],
    ["spaces inside one text", { head: `${head}<row><c t="str"><v>`, unit: " ", megabytes: 520 }],
    ["strings", { part: "xl/sharedStrings.xml", head: "<sst>", unit: "<si/>", megabytes: 520 }],
    ["rows of one cell", { head, unit: "<row><c t=\"inlineStr\"><is><t>abcdefghijkl</t></is></c></row>", megabytes: 300 }],
  ])("[R7] a part that swells to gigabytes of %s is refused in time", async (_, swelling) => {
    const started = performance.now();
    const outcome = await reader.read(swellingXlsx(swelling), "弹.xlsx");
    expect(outcome.ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  test("[R7] no file makes a request to the network", async () => {
    let requests = 0;
    const server = createServer((_, response) => { requests += 1; response.end(); });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
    const outside = `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${address}" TargetMode="External"/><Relationship Id="e" Type="x/externalLink" Target="${address}" TargetMode="External"/></Relationships>`;
    const files = [
      xlsxFile({ sheets: [{ name: "a", rows: `<?xml version="1.0"?><!DOCTYPE a SYSTEM "${address}"><worksheet/>` }] }),
      xlsxFile({ sheets: [{ name: "a", rows: `<?xml version="1.0"?><?xml-stylesheet href="${address}"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><f>WEBSERVICE("${address}")</f><v>1</v></c></row></sheetData></worksheet>` }] }),
      xlsxFile({ sheets: [{ name: "a", rows: "" }], parts: { "xl/_rels/workbook.xml.rels": outside } }),
      new TextEncoder().encode(`姓名,=WEBSERVICE("${address}")\n`),
    ];
    for (const bytes of files) await reader.read(bytes, "a.xlsx");
    await new Promise((closed) => server.close(closed));
    expect(requests).toBe(0);
  });

  test("[R7] 100,000 rows of 25 columns pass through it", async () => {
    const rows = function* (): Generator<(string | number)[]> {
      for (let row = 0; row < 100_000; row += 1) yield Array.from({ length: 25 }, (_, column) => (column % 3 === 0 ? row * column : `文字${(row * column) % 5000}`));
    };
    const bytes = new Uint8Array(await new Response(writeXlsxStream(rows(), { name: "在册", inlineStrings: false })).arrayBuffer());
    const outcome = await reader.read(bytes, "大名册.xlsx");
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(outcome.value.sheets[0]!.rows).toHaveLength(100_000);
    expect(outcome.value.sheets[0]!.rows[99_999]!.values.slice(0, 4)).toEqual([0, "文字4999", "文字4998", 299_997]);
  });

  test("closing ends what is being read, and refuses what comes after", async () => {
    const closing = openGuardedReader();
    const reading = closing.read(busy(), "慢.xlsx");
    await new Promise((later) => setTimeout(later, 800));
    await closing.close();
    expect(await reading).toMatchObject({ ok: false, refusal: { code: "reading-stopped" } });
    expect(await closing.read(small, "a.xlsx")).toMatchObject({ ok: false, refusal: { code: "reading-stopped" } });
  });
});

describe.runIf(process.platform === "linux")("the reading process", () => {
  const folder = mkdtempSync(join(tmpdir(), "guard-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const source = pathToFileURL(join(import.meta.dirname, "../../../spreadsheet/guardedReader.ts")).href;

  /** Runs a script that has a reader, from source. */
  function run(body: string) {
    const script = join(folder, `script${Math.abs(body.length)}.mjs`);
    writeFileSync(script, `import { readFileSync } from "node:fs";\nimport { openGuardedReader } from ${JSON.stringify(source)};\nconst reader = openGuardedReader();\n${body}`);
    return spawn(process.execPath, ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href, script], { stdio: ["ignore", "pipe", "inherit"] });
  }

  const parentOf = (pid: string): string | undefined => {
    try {
      return /\) \S (\d+)/u.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1];
    } catch {
      return undefined;
    }
  };
  const readersUnder = (pid: number): readonly string[] => readdirSync("/proc").filter((each) => {
    if (!/^\d+$/u.test(each) || parentOf(each) !== String(pid)) return false;
    return readFileSync(`/proc/${each}/cmdline`, "utf8").includes("readerChild");
  });
  const isAlive = (pid: string): boolean => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("readerChild");
    } catch {
      return false;
    }
  };
  async function until(condition: () => boolean, milliseconds: number): Promise<boolean> {
    for (const started = performance.now(); performance.now() - started < milliseconds; ) {
      if (condition()) return true;
      await new Promise((later) => setTimeout(later, 20));
    }
    return condition();
  }

  test("does not outlive a parent that is killed, however busy it is", async () => {
    writeFileSync(join(folder, "slow.xlsx"), busy());
    const parent = run(`await reader.read(readFileSync(${JSON.stringify(join(folder, "slow.xlsx"))}), "slow.xlsx");`);
    expect(await until(() => readersUnder(parent.pid!).length === 1, 20_000)).toBe(true);
    const [child] = readersUnder(parent.pid!);
    await new Promise((later) => setTimeout(later, 1_500));
    expect(isAlive(child!)).toBe(true);
    parent.kill("SIGKILL");
    expect(await until(() => !isAlive(child!), 3_000)).toBe(true);
  });

  test("at rest does not keep its parent alive", async () => {
    const parent = run(`const outcome = await reader.read(new TextEncoder().encode("a,b"), "a.csv"); console.log(outcome.ok);`);
    const code = await new Promise((ended) => parent.once("exit", ended));
    expect(code).toBe(0);
  });
});

test("a reader that is closed before its process is up refuses what waits, and does not throw", async () => {
  const reader = openGuardedReader();
  const reading = reader.read(new TextEncoder().encode("姓名,性别\n孟祥林,男\n"), "名册.csv");
  await new Promise((resolve) => setTimeout(resolve, 20));
  await reader.close();
  expect(await reading).toMatchObject({ ok: false, refusal: { code: "reading-stopped" } });
});
