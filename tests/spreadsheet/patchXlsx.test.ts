import { readXlsx, writeXlsx } from "hucre";
import { read, utils, write } from "@e965/xlsx";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { CellEdit } from "../../roster/model/edit.js";
import { patchXlsx } from "../../spreadsheet/patchXlsx.js";
import { macros, richWorkbook, sheetXml, workbookOf } from "./richWorkbook.js";
import { cellTexts, changedParts, partsOf, partText } from "./unzipped.js";

const rosterPart = "xl/worksheets/sheet1.xml";
const edit = (row: number, column: number, value: CellEdit["value"], more: Partial<CellEdit> = {}): CellEdit =>
  ({ sheet: "在册", row, column, value, asText: false, ...more });

async function patched(bytes: Uint8Array, edits: readonly CellEdit[]): Promise<Uint8Array> {
  const outcome = await patchXlsx(bytes, edits);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

async function refusal(bytes: Uint8Array, edits: readonly CellEdit[]) {
  const outcome = await patchXlsx(bytes, edits);
  return outcome.ok ? null : outcome.refusal;
}

/** The value that a reader which is not ours finds. */
function secondReading(bytes: Uint8Array, sheet: string, address: string): unknown {
  return (read(bytes, { cellFormula: true }).Sheets[sheet]?.[address] as { v?: unknown } | undefined)?.v;
}

const onTable = (row: number, column: number, value: CellEdit["value"], asText = false): CellEdit => ({ sheet: "表", row, column, value, asText });

describe("patchXlsx leaves alone what is not edited", () => {
  test("[B3] a value touches its sheet only; every other part keeps its bytes and its place", async () => {
    const before = await richWorkbook();
    const after = await patched(before, [edit(5, 1, "赵丁")]);
    expect(changedParts(before, after)).toEqual([rosterPart]);
    expect([...partsOf(after).keys()]).toEqual([...partsOf(before).keys()]);
    expect(Buffer.compare(partsOf(after).get("xl/vbaProject.bin")!, macros)).toBe(0);
  });

  test("[B3] text touches the styles beside the sheet, and only by adding to them", async () => {
    const before = await richWorkbook();
    const after = await patched(before, [edit(4, 2, "110105194501010019", { asText: true })]);
    expect(changedParts(before, after)).toEqual(["xl/styles.xml", rosterPart]);
    const styles = partText(after, "xl/styles.xml");
    const old = partText(before, "xl/styles.xml");
    const end = old.indexOf("</cellXfs>");
    expect(styles.slice(styles.indexOf("</cellXfs>"))).toBe(old.slice(end));
    expect(styles.replace(/<cellXfs count="\d+">/, "").startsWith(old.slice(0, end).replace(/<cellXfs count="\d+">/, ""))).toBe(true);
  });

  test("[B3] within the sheet every cell that was not touched keeps its bytes, and so does all around the cells", async () => {
    const before = await richWorkbook();
    const after = await patched(before, [edit(3, 3, "1949.12", { asText: true }), edit(4, 4, null), edit(5, 2, "x")]);
    const old = cellTexts(partText(before, rosterPart));
    const now = cellTexts(partText(after, rosterPart));
    const edited = new Set(["D3", "E4", "C5"]);
    for (const [address, text] of old) if (!edited.has(address)) expect(now.get(address)).toBe(text);
    const blank = (xml: string): string => xml.replace(/<sheetData>.*<\/sheetData>/s, "").replace('<sheetCalcPr fullCalcOnLoad="1"/>', "");
    expect(blank(partText(after, rosterPart))).toBe(blank(partText(before, rosterPart)));
  });

  test("[B3] no edits: the same bytes; clearing what is not there: every part the same", async () => {
    const before = await richWorkbook();
    expect(await patched(before, [])).toBe(before);
    expect(changedParts(before, await patched(before, [edit(40, 2, null)]))).toEqual([]);
  });

  test("[B3] untouched entries keep even their compressed bytes", async () => {
    const before = zipSync({ ...Object.fromEntries(partsOf(await richWorkbook())) }, { level: 9 });
    const after = await patched(before, [edit(5, 1, "赵丁")]);
    const macrosAt = Buffer.from(before).indexOf("xl/vbaProject.bin") + "xl/vbaProject.bin".length;
    const compressed = Buffer.from(before).subarray(macrosAt, macrosAt + 200);
    expect(Buffer.from(after).includes(compressed)).toBe(true);
  });

  test("[B3] a zip that lists its folders still lists them, in the same order", async () => {
    const parts = Object.fromEntries(partsOf(await richWorkbook()));
    const before = zipSync({ "xl/": new Uint8Array(), ...parts, "xl/charts/": new Uint8Array() });
    const after = await patched(before, [edit(5, 1, "赵丁")]);
    expect(changedParts(before, after)).toEqual([rosterPart]);
    expect([...partsOf(after).keys()]).toEqual([...partsOf(before).keys()]);
  });

  test("[B3] prefixes, odd attributes and extensions of an edited cell stay", async () => {
    const before = workbookOf('<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>'
      + "<x:row r='1'  x:spans='1:2' custom='a>b'><x:c  r='A1' s='1' ph='1' t='s' cm='1' vm='2'><x:f2/><x:v>0</x:v><x:extLst><x:ext uri='u'/></x:extLst></x:c>"
      + "<x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>");
    const after = partText(await patched(before, [onTable(1, 0, "新"), onTable(1, 1, 5), onTable(1, 2, "尾"), onTable(3, 0, 7)]), rosterPart);
    expect(after).toBe('<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>'
      + "<x:row r='1'  x:spans='1:2' custom='a>b'><x:c  r='A1' s='1' ph='1' t=\"inlineStr\"><x:is><x:t>新</x:t></x:is><x:f2/><x:extLst><x:ext uri='u'/></x:extLst></x:c>"
      + '<x:c><x:v>5</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>尾</x:t></x:is></x:c></x:row>'
      + '<x:row r="3"><x:c r="A3"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>');
  });
});

describe("patchXlsx writes what was accepted", () => {
  test("[B1] two other readers find the new values and the old ones around them", async () => {
    const after = await patched(await richWorkbook(), [
      edit(3, 1, "王新"), edit(4, 2, "110105194501010019", { asText: true }), edit(4, 3, 1945.5), edit(3, 5, null), edit(9, 7, "新格"),
      { sheet: "家属", row: 2, column: 1, value: "子女", asText: false }, { sheet: "空表", row: 3, column: 2, value: "甲", asText: false },
    ]);
    const [roster, families, empty] = (await readXlsx(after)).sheets;
    expect(roster!.rows[2]!.slice(0, 6)).toEqual([1, "王新", "11010519491231002X", 1949.12, 13800000001, null]);
    expect(roster!.rows[3]!.slice(0, 4)).toEqual([2, "李乙", "110105194501010019", 1945.5]);
    expect([roster!.rows[8]![7], families!.rows[1]![1], empty!.rows[2]![2]]).toEqual(["新格", "子女", "甲"]);
    expect(utils.sheet_to_json(read(after).Sheets["在册"]!, { header: 1 })[3]).toEqual([2, "李乙", "110105194501010019", 1945.5, "0519-85123456"]);
    expect(secondReading(after, "空表", "C3")).toBe("甲");
  });

  test("[B1] the used range grows only when a cell lies outside it", async () => {
    const before = await richWorkbook();
    const reference = async (row: number, column: number): Promise<string | undefined> =>
      /<dimension ref="([^"]+)"/.exec(partText(await patched(before, [edit(row, column, "x")]), rosterPart))?.[1];
    expect(await reference(3, 1)).toBe("A1:F8");
    expect(await reference(20, 8)).toBe("A1:I20");
  });

  test("[B3] a cell keeps its look and becomes text; equal looks share one new format, also over several rounds", async () => {
    const before = workbookOf(sheetXml('<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"/><c r="C1"/><c r="D1" s="2"/><c r="E1" s=""/></row></sheetData>'));
    const first = await patched(before, [onTable(1, 0, "1", true), onTable(1, 1, "2", true), onTable(1, 2, "3", true), onTable(1, 3, "4", true), onTable(1, 4, "5", true)]);
    const cells = cellTexts(partText(first, rosterPart));
    const style = (address: string): string | undefined => /s="(\d+)"/.exec(cells.get(address)!)?.[1];
    expect(["A1", "B1", "C1", "D1", "E1"].map(style)).toEqual(["3", "3", "4", "2", "4"]);
    expect(partText(first, "xl/styles.xml")).toContain('<cellXfs count="5"><xf numFmtId="0"/><xf applyAlignment="1" numFmtId="14"><alignment horizontal="center"/></xf>'
      + '<xf numFmtId="200"/><xf applyAlignment="1" numFmtId="49" applyNumberFormat="1"><alignment horizontal="center"/></xf><xf numFmtId="49" applyNumberFormat="1"/></cellXfs>');
    const second = await patched(first, [onTable(1, 0, "9", true), onTable(2, 0, "8", true)]);
    expect(changedParts(first, second)).toEqual([rosterPart]);
  });

  test("a new cell takes the style of its row, else of its column", async () => {
    const before = workbookOf(sheetXml('<cols><col min="2" max="3" width="9" style="1"/></cols><sheetData><row r="1" s="2" customFormat="1"/><row r="2"><c r="D2"/></row></sheetData>'));
    const cells = cellTexts(partText(await patched(before, [onTable(1, 1, 1), onTable(2, 1, 2), onTable(4, 2, 3), onTable(4, 0, 4)]), rosterPart));
    expect([...cells.values()]).toEqual([
      '<c r="B1" s="2"><v>1</v></c>', '<c r="B2" s="1"><v>2</v></c>', '<c r="D2"/>', '<c r="A4"><v>4</v></c>', '<c r="C4" s="1"><v>3</v></c>',
    ]);
  });

  test("new rows and cells go to their ordered place, also where rows and cells bear no number", async () => {
    const before = workbookOf(sheetXml("<sheetData>\n <row><c><v>1</v></c><c r=\"D1\"><v>4</v></c></row>\n <row r=\"5\"/>\n</sheetData>"));
    const xml = partText(await patched(before, [onTable(3, 0, 3), onTable(1, 2, 2), onTable(1, 1, 9), onTable(5, 1, 5), onTable(9, 0, 9), onTable(2, 0, 2)]), rosterPart);
    expect(xml).toBe(sheetXml('<sheetData>\n <row><c><v>1</v></c><c r="B1"><v>9</v></c><c r="C1"><v>2</v></c><c r="D1"><v>4</v></c></row>\n '
      + '<row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="5"><c r="B5"><v>5</v></c></row>\n<row r="9"><c r="A9"><v>9</v></c></row></sheetData>'));
  });

  test("a sheet without rows, and a workbook without styles, take text all the same", async () => {
    const after = await patched(workbookOf(sheetXml("<sheetData/>"), false), [onTable(2, 1, "01", true)]);
    expect(partText(after, rosterPart)).toBe(sheetXml('<sheetData><row r="2"><c r="B2" s="1" t="inlineStr"><is><t>01</t></is></c></row></sheetData>'));
    const read = await readXlsx(after, { readStyles: true });
    expect(read.sheets[0]!.cells?.get("1,1")?.style?.numFmt).toBe("@");
    expect(secondReading(after, "表", "B2")).toBe("01");
  });

  test("of several edits of one cell the last counts", async () => {
    const after = await patched(await richWorkbook(), [edit(3, 1, "甲"), edit(3, 1, "乙")]);
    expect(secondReading(after, "在册", "B3")).toBe("乙");
  });

  test.each([
    "  两头  有空格 ", "第一行\n第二行\t列", "a<b>&\"'c", "_x0041_ 不是 A", "控制\u0001\u001f字符", "回车\r\n", "𠮷野家", "\ud800 半个", "__proto__",
  ])("any text comes back from two readers as it was given: %j", async (text) => {
    const after = await patched(await richWorkbook(), [edit(5, 1, text)]);
    expect((await readXlsx(after)).sheets[0]!.rows[4]![1]).toBe(text);
    // This reader makes one line break of two characters.
    expect(secondReading(after, "在册", "B5")).toBe(text.replaceAll("\r\n", "\n"));
  });

  test("the longest text that a cell holds", async () => {
    const after = await patched(await richWorkbook(), [edit(5, 1, "字".repeat(32_767))]);
    expect(String(secondReading(after, "在册", "B5")).length).toBe(32_767);
  });
});

describe("patchXlsx and formulas", () => {
  test.each(["=1+1", "+8613912345678", "-李四", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "＝1+1"])("[B4] %j stays text and is text to the program", async (text) => {
    const after = await patched(await richWorkbook(), [edit(5, 1, text)]);
    const cell = cellTexts(partText(after, rosterPart)).get("B5")!;
    expect(cell).not.toContain("<f");
    expect(cell).toContain('t="inlineStr"');
    const read = (await readXlsx(after, { readStyles: true })).sheets[0]!.cells?.get("4,1");
    expect([read?.formula, read?.style?.numFmt]).toEqual([undefined, "@"]);
    expect(secondReading(after, "在册", "B5")).toBe(text);
  });

  test("a formula is never overwritten, nor a part of an array", async () => {
    const before = await richWorkbook();
    for (const [row, column, cell] of [[7, 0, "A7"], [7, 1, "B7"], [8, 0, "A8"], [9, 0, "A9"], [10, 0, "A10"]] as const) {
      expect(await refusal(before, [edit(3, 1, "王新"), edit(row, column, "x")])).toEqual({ code: "cell-has-formula", params: { sheet: "在册", cell } });
    }
  });

  test("shared formulas survive an edit beside them", async () => {
    const shared = '<c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c>';
    const before = workbookOf(sheetXml(`<sheetData><row r="1"><c r="A1"><v>1</v></c>${shared}</row></sheetData>`));
    const after = partText(await patched(before, [onTable(1, 0, 7), onTable(2, 0, 8)]), rosterPart);
    expect(after).toContain('<f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v>');
    expect(after).toContain('<f t="shared" si="0"/><v>4</v>');
    expect(await refusal(before, [onTable(2, 1, 1)])).toMatchObject({ code: "cell-has-formula" });
  });

  test("a sheet asks to be calculated at opening where the workbook has formulas, and nowhere else", async () => {
    const request = '</sheetData><sheetCalcPr fullCalcOnLoad="1"/>';
    const rich = await richWorkbook();
    expect(partText(await patched(rich, [edit(3, 1, "王新")]), rosterPart)).toContain(request);
    expect(partText(await patched(rich, [{ sheet: "家属", row: 2, column: 0, value: "王", asText: false }]), "xl/worksheets/sheet2.xml")).toContain(request);
    const plain = workbookOf(sheetXml('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'));
    expect(partText(await patched(plain, [onTable(1, 0, 2)]), rosterPart)).not.toContain("sheetCalcPr");
    const asked = workbookOf(sheetXml('<sheetData><row r="1"><c r="A1"/><c r="B1"><f>A1</f></c></row></sheetData><sheetCalcPr fullCalcOnLoad="0"/>'));
    expect(partText(await patched(asked, [onTable(1, 0, 2)]), rosterPart)).toContain(request);
  });
});

describe("patchXlsx refuses what would break something else", () => {
  test("a covered cell of a merge", async () => {
    const before = await richWorkbook();
    expect(await refusal(before, [edit(1, 2, "x")])).toEqual({ code: "cell-in-merge", params: { sheet: "在册", cell: "C1" } });
    expect(await refusal(before, [edit(1, 0, "新标题")])).toBeNull();
  });

  test("headings and totals of tables, which their own part repeats", async () => {
    const before = await richWorkbook();
    const family = (row: number, column: number): CellEdit => ({ sheet: "家属", row, column, value: "x", asText: false });
    expect(await refusal(before, [family(1, 1)])).toEqual({ code: "cell-is-table-heading", params: { sheet: "家属", cell: "B1" } });
    expect(await refusal(before, [family(4, 0)])).toMatchObject({ code: "cell-is-table-total" });
    expect(await refusal(before, [family(2, 0), family(1, 3)])).toBeNull();
  });

  test("a sheet that is not there, and text that no cell holds", async () => {
    const before = await richWorkbook();
    expect(await refusal(before, [edit(1, 0, "x", { sheet: "花名册" })])).toEqual({ code: "sheet-missing", params: { sheet: "花名册" } });
    expect(await refusal(before, [edit(1, 0, "x", { sheet: null })])).toMatchObject({ code: "sheet-missing" });
    expect(await refusal(before, [edit(3, 1, "x".repeat(32_768))])).toMatchObject({ code: "cell-text-too-long", params: { cell: "B3" } });
  });

  test("a cell that the file gives twice: which one counts differs by program", async () => {
    const twice = workbookOf(sheetXml('<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c></row></sheetData>'));
    expect(await refusal(twice, [onTable(1, 0, 5)])).toMatchObject({ code: "part-broken" });
    expect(secondReading(await patched(twice, [onTable(1, 1, 5)]), "表", "B1")).toBe(5);
  });

  test("what is no .xlsx: an .xls, a password, a text, a cut file, a sheet that breaks off", async () => {
    const rich = await richWorkbook();
    const old = new Uint8Array(write({ SheetNames: ["在册"], Sheets: { 在册: utils.aoa_to_sheet([["姓名"]]) } }, { type: "array", bookType: "biff8" }) as ArrayBuffer);
    const binary = new Uint8Array(write({ SheetNames: ["在册"], Sheets: { 在册: utils.aoa_to_sheet([["姓名"]]) } }, { type: "array", bookType: "xlsb" }) as ArrayBuffer);
    const locked = await writeXlsx({ sheets: [{ name: "在册", rows: [["姓名"]] }], encryption: { password: "secret", spinCount: 10 } });
    expect(await refusal(old, [edit(1, 0, "x")])).toMatchObject({ code: "file-format-unsupported", params: { format: "xls" } });
    expect(await refusal(binary, [edit(1, 0, "x")])).toMatchObject({ code: "file-format-unsupported", params: { format: "xlsb" } });
    expect(await refusal(locked, [edit(1, 0, "x")])).toMatchObject({ code: "file-password" });
    expect(await refusal(new TextEncoder().encode("姓名,性别"), [edit(1, 0, "x")])).toMatchObject({ code: "file-format-unsupported", params: { format: "csv" } });
    expect(await refusal(new Uint8Array(), [edit(1, 0, "x")])).toMatchObject({ code: "file-empty" });
    expect(await refusal(rich.subarray(0, rich.length - 300), [edit(1, 0, "x")])).toMatchObject({ code: "file-broken" });
    expect(await refusal(workbookOf("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v>"), [onTable(1, 0, 2)])).toMatchObject({ code: "part-broken" });
    expect(await refusal(workbookOf("<worksheet/>"), [onTable(1, 0, 2)])).toMatchObject({ code: "part-broken" });
  });

  test("a place that no sheet has is a mistake of the caller", async () => {
    const rich = await richWorkbook();
    await expect(patchXlsx(rich, [edit(0, 0, "x")])).rejects.toThrow("Not a place");
    await expect(patchXlsx(rich, [edit(1, 0, Number.NaN)])).rejects.toThrow("No cell holds");
  });
});
