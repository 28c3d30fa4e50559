import { describe, expect, test } from "vitest";
import { limits } from "../../spreadsheet/limits.js";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import { readFile } from "./support/read.js";
import { xlsxFile } from "./support/xlsxFile.js";

const rows = Array.from({ length: 5_000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>离休</t></is></c></row>`).join("");

describe("readWorkbook", () => {
  test("tells how far it is, and lets others run", async () => {
    const told: (readonly [number, number])[] = [];
    let others = 0;
    const ticking = setInterval(() => { others += 1; }, 0);
    const outcome = await readWorkbook(xlsxFile({ sheets: [{ name: "a", rows }, { name: "b", rows }] }), { onProgress: (done, of) => told.push([done, of]) });
    clearInterval(ticking);
    expect(outcome.ok).toBe(true);
    expect(told.length).toBeGreaterThan(2);
    expect(told.every(([done, of], at) => done <= of && (at === 0 || done >= told[at - 1]![0]))).toBe(true);
    expect(others).toBeGreaterThan(0);
  });

  test("[R1] reading twice gives the same, and leaves the bytes alone", async () => {
    const bytes = xlsxFile({ sheets: [{ name: "a", rows }] });
    const before = bytes.slice();
    expect(await readFile(bytes)).toEqual(await readFile(bytes));
    expect(bytes).toEqual(before);
  });

  test("rows with the same formats share one array of them", async () => {
    const styled = Array.from({ length: 100 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" s="1"><v>${row}</v></c><c r="B${row + 1}"><v>1</v></c></row>`).join("");
    const { sheets: [sheet] } = await readFile(xlsxFile({ sheets: [{ name: "a", rows: styled }], styles: "<cellXfs><xf/><xf numFmtId=\"2\"/></cellXfs>" }));
    expect(new Set(sheet!.rows.map(({ formats }) => formats)).size).toBe(1);
  });

  test("[R7] a file beyond all sizes is refused before it is looked at", async () => {
    const outcome = await readWorkbook(new Uint8Array(limits.fileBytes + 1), { fileName: "大.xlsx" });
    expect(outcome).toEqual({ ok: false, refusal: { code: "file-too-large", params: { file: "大.xlsx", megabytes: 200, limit: 200 } } });
  });
});
