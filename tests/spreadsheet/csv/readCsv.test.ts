import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../spreadsheet/readWorkbook.js";
import { readFile, refusalOf, valuesOf } from "../support/read.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const values = async (bytes: Uint8Array) => valuesOf((await readFile(bytes, "花名册.csv")).sheets[0]!);
const roster = "姓名,身份证号\n张三,11010519491231002X\n龚䶮,\n";
const rosterValues = [["姓名", "身份证号"], ["张三", "11010519491231002X"], ["龚䶮"]];

describe("CSV", () => {
  test.each([
    ["UTF-8", utf8(roster)],
    ["UTF-8 with a mark", utf8(`\ufeff${roster}`)],
    ["GB18030", new Uint8Array(iconv.encode(roster, "gb18030"))],
    ["UTF-16 little endian", new Uint8Array(iconv.encode(roster, "utf16le", { addBOM: true }))],
    ["UTF-16 big endian", new Uint8Array(iconv.encode(roster, "utf16be", { addBOM: true }))],
  ])("in %s", async (_, bytes) => {
    expect(await values(bytes)).toEqual(rosterValues);
  });

  test("[R4] the sheet has no name, and rows are those of the file", async () => {
    const workbook = await readFile(utf8("a,b\n\n\nc,d"), "a.csv");
    expect(workbook).toMatchObject({ format: "csv", sheets: [{ name: null, state: "visible" }] });
    expect(workbook.sheets[0]!.rows.map(({ row }) => row)).toEqual([1, 4]);
  });

  test("quotes, line ends inside cells, every kind of line end, and text that Excel was told to keep", async () => {
    expect(await values(utf8("\"a,\"\"b\"\"\nc\",d\r\n=\"0012\",\"e\"x\r\"f\",g"))).toEqual([["a,\"b\"\nc", "d"], ["0012", "ex"], ["f", "g"]]);
  });

  test("a quote that never closes is a sign like any other", async () => {
    expect(await values(utf8("a,\"b\nc,d"))).toEqual([["a", "\"b"], ["c", "d"]]);
  });

  test("tabs and semicolons", async () => {
    expect(await values(utf8("姓名\t性别\n张三\t男"))).toEqual([["姓名", "性别"], ["张三", "男"]]);
    expect(await values(utf8("姓名;性别\n张三;男,原女"))).toEqual([["姓名", "性别"], ["张三", "男,原女"]]);
  });

  test("[R7] what was saved in the place of a workbook is none; one column of a CSV is one", async () => {
    expect(await refusalOf(utf8("Attachment x.xls not found!"), "名册.xls")).toBe("file-not-a-workbook");
    expect(await values(utf8("姓名\n张三"))).toEqual([["姓名"], ["张三"]]);
    expect(valuesOf((await readFile(utf8("姓名\t性别\n张三\t男"), "名册.xls")).sheets[0]!)).toHaveLength(2);
  });

  test.each([
    ["UTF-8 with a mark", new Uint8Array([0xef, 0xbb, 0xbf, ...utf8("姓名\n张三\n"), 0xff, 0x0a]), 3],
    ["no mark, neither UTF-8 nor GB18030", new Uint8Array([...utf8("name,x\n"), ...iconv.encode("张三,男\n", "gb18030"), 0x61, 0xff, 0xff, 0x0a]), 3],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x61, 0, 0x0a, 0, 0x62, 0xd8, 0x0a, 0]), 2],
  ])("[R7] broken text is refused with its line: %s", async (_, bytes, line) => {
    const outcome = await readWorkbook(bytes, { fileName: "a.csv" });
    expect(outcome).toEqual({ ok: false, refusal: { code: "csv-encoding", params: { file: "a.csv", line } } });
  });

  test("any cells that are written come back", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "张", "\"", ",", "\n", " ", "😀", "1", "="), maxLength: 6 });
    await fc.assert(fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), async (rows) => {
      const csv = rows.map((row) => row.map((value) => `"${value.replaceAll("\"", "\"\"")}"`).join(",")).join("\r\n");
      const { sheets: [sheet] } = await readFile(utf8(csv), "a.csv");
      const read = rows.map((row, index) => row.map((_, column) => sheet!.rows.find((each) => each.row === index + 1)?.values[column] ?? ""));
      expect(read).toEqual(rows);
    }), { numRuns: 200 });
  });
});
