import { readXlsx } from "hucre";
import { read } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import type { CellPlan, SheetPlan, StyleName, WorkbookPlan } from "../../roster/model/plan.js";
import { fitPages } from "../../spreadsheet/draw/fitPages.js";
import { rowHeights } from "../../spreadsheet/draw/rowHeights.js";
import { drawPlan } from "../../spreadsheet/drawPlan.js";
import { samplePlan } from "./drawPlanSample.js";
import { partsOf, partText } from "./unzipped.js";

const first = samplePlan.sheets[0]!;
const drawn = await drawPlan(samplePlan);
const sheets = (await readXlsx(drawn, { readStyles: true })).sheets;
const sheetXml = (index: number): string => partText(drawn, `xl/worksheets/sheet${index}.xml`);
const plannedCells = samplePlan.sheets.flatMap((sheet, index) => sheet.rows.flatMap(({ row, cells }) =>
  cells.flatMap((cell, column) => (cell === undefined ? [] : [{ index, row, column, cell }]))));

const onlyCell = (cell: CellPlan): WorkbookPlan => ({
  ...samplePlan, sheets: [{ ...first, rows: [{ row: 1, cells: [cell] }], merges: [], charts: [] }],
});

describe("drawPlan", () => {
  test("two other readers find every value of the plan", () => {
    const second = read(drawn);
    for (const { index, row, column, cell } of plannedCells) {
      expect(sheets[index]!.rows[row - 1]?.[column] ?? null).toBe(cell.value);
      const address = `${String.fromCharCode(65 + column)}${row}`;
      const other = second.Sheets[samplePlan.sheets[index]!.name]![address] as { v?: unknown } | undefined;
      if (typeof cell.value === "number") expect(other?.v).toBe(cell.value);
    }
  });

  test("[W2] totals are formulas with their cached value beside them", () => {
    const formulas = plannedCells.filter(({ cell }) => cell.formula !== undefined);
    expect(formulas.length).toBeGreaterThan(5);
    for (const { index, row, column, cell } of formulas) {
      const found = sheets[index]!.cells?.get(`${row - 1},${column}`);
      expect([found?.formula, found?.formulaResult]).toEqual([cell.formula, cell.value]);
    }
    expect(partText(drawn, "xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
  });

  test.each(["=1+1", "+86", "-x", "@SUM(A1)", "＝1", "#REF!", "#N/A"])("[B4] %j is text, in every role", async (value) => {
    for (const style of ["text", "textCentre", "note", "link", "rowHead", "number", "title"] satisfies StyleName[]) {
      const bytes = await drawPlan(onlyCell({ value, style }));
      const sheet = (await readXlsx(bytes, { readStyles: true })).sheets[0]!;
      expect(sheet.rows[0]![0]).toBe(value);
      expect(partText(bytes, "xl/worksheets/sheet1.xml")).not.toMatch(/<f[ >]|t="e"/);
      if (!value.startsWith("#")) expect(sheet.cells?.get("0,0")?.style?.numFmt).toBe("@");
    }
  });

  test("text is stored whole: escapes, control characters, the longest that a cell holds", async () => {
    const read = async (value: string): Promise<unknown> => (await readXlsx(await drawPlan(onlyCell({ value, style: "text" })))).sheets[0]!.rows[0]![0];
    for (const value of ["_x000D_", "\u0002", "a\nb", " 前后 ", "<&>\"'", "__proto__"]) expect(await read(value)).toBe(value);
    expect(String(await read("长".repeat(40_000))).length).toBe(32_767);
  });

  test("zero people show as a dash and stay the number 0", () => {
    const cell = sheets[0]!.cells?.get("6,2");
    expect([sheets[0]!.rows[6]![2], cell?.style?.numFmt]).toEqual([0, '0;-0;"—"']);
  });

  test("links jump inside the workbook and look like links", () => {
    const linked = plannedCells.filter(({ cell }) => cell.link !== undefined);
    for (const { index, row, column, cell } of linked) {
      const found = sheets[index]!.cells?.get(`${row - 1},${column}`);
      expect(found?.hyperlink?.location).toBe(cell.link);
      if (cell.style === "link" || cell.style === "linkNumber") expect(found?.style?.font?.underline).toBeTruthy();
    }
    expect([...partsOf(drawn).values()].map((bytes) => new TextDecoder().decode(bytes)).join("")).not.toContain('TargetMode="External"');
  });

  test("a figure is found again by its id", () => {
    expect(partText(drawn, "xl/workbook.xml")).toContain('<definedName hidden="1" name="figure.units.u1.lixiu">\'单位分布\'!$C$5</definedName>');
  });

  test("[W4] charts are native, bound to cells, and carry their points, their words for those who cannot see and Chinese faces", () => {
    const pie = partText(drawn, "xl/charts/chart2.xml");
    expect(pie).toContain("<c:f>'单位分布'!$C$9:$D$9</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"2\"/>"
      + '<c:pt idx="0"><c:v>11</c:v></c:pt><c:pt idx="1"><c:v>108</c:v></c:pt></c:numCache>');
    expect(pie).toContain('<c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>离休</c:v></c:pt><c:pt idx="1"><c:v>退休</c:v></c:pt></c:strCache>');
    expect(partText(drawn, "xl/drawings/drawing1.xml")).toContain('descr="饼图:离休11人,退休108人。"');
    for (let chart = 1; chart <= 6; chart += 1) {
      const xml = partText(drawn, `xl/charts/chart${chart}.xml`);
      expect(xml.match(/<c:f>/g)?.length).toBe(xml.match(/<c:(num|str)Cache>/g)?.length);
      expect(xml.match(/<a:latin /g)?.length).toBe(xml.match(/<a:ea /g)?.length);
    }
  });

  test("[W6] a chart ends within the cells of its place, so that it takes no further column onto the page", () => {
    const drawings = [1, 3].map((sheet) => partText(drawn, `xl/drawings/drawing${sheet}.xml`));
    const ends = drawings.map((xml) => [...xml.matchAll(/<xdr:to><xdr:col>(\d+)<\/xdr:col>.*?<xdr:row>(\d+)</g)].map((match) => [Number(match[1]), Number(match[2]) + 1]));
    expect(ends).toEqual([samplePlan.sheets[0]!, samplePlan.sheets[2]!].map((sheet) => sheet.charts.map(({ place }) => [place.right, place.bottom])));
  });

  test("a chart of cells that the plan does not have is a mistake of its maker only where the range is none", async () => {
    const chart = { ...first.charts[0]!, categories: "'别处'!$A$1:$A$2" };
    const bytes = await drawPlan({ ...samplePlan, sheets: [{ ...first, charts: [chart] }] });
    expect(partText(bytes, "xl/charts/chart1.xml")).toContain('<c:strCache><c:ptCount val="2"/></c:strCache>');
    await expect(drawPlan({ ...samplePlan, sheets: [{ ...first, charts: [{ ...chart, categories: "年龄" }] }] })).rejects.toThrow("Not a range");
  });

  test("[W6] prints as an official table: paper, direction, repeated rows, one page wide, page numbers, centred", () => {
    expect(sheetXml(1)).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="1"/>');
    expect(sheetXml(2)).toContain('<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>');
    expect(sheetXml(1)).toContain('<printOptions horizontalCentered="1"/>');
    expect(sheetXml(1)).toContain("第 &amp;P 页 共 &amp;N 页");
    expect(partText(drawn, "xl/workbook.xml")).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="2">\'年龄 结构\'\'s\'!$3:$3</definedName>');
    expect(sheets[0]!.freezePane).toEqual({ rows: 3, columns: 2 });
    expect(sheets[1]!.autoFilter?.range).toBe("A1:E6");
  });

  test("a merged heading has its border on every cell, and the title spans the width", () => {
    expect(sheets[0]!.cells?.get("8,1")?.style?.border?.bottom?.style).toBe("thin");
    expect(sheets[0]!.merges).toContainEqual({ startRow: 0, startCol: 0, endRow: 0, endCol: 5 });
  });

  test("the same plan gives the same bytes, and no moment is written down", async () => {
    expect(Buffer.compare(drawn, await drawPlan(samplePlan))).toBe(0);
    expect(partText(drawn, "docProps/core.xml")).toContain("<dc:title>离退休干部情况</dc:title><dc:creator>区委老干部局</dc:creator>");
    expect(partText(drawn, "docProps/core.xml")).not.toMatch(/\d{4}-\d\d-\d\d/);
  });
});

describe("rows and pages", () => {
  const fit = (sheet: SheetPlan) => fitPages(sheet, rowHeights(sheet));
  const note = (value: string): SheetPlan["rows"][number] => ({ row: 5, cells: [{ value, style: "note" }] });

  test("a row is as high as its longest text needs, over the width of a merge too", () => {
    const heightOf = (row: SheetPlan["rows"][number], merges: SheetPlan["merges"] = []): number => rowHeights({ ...first, rows: [row], merges }).get(5)!;
    const wide = [{ top: 5, left: 0, bottom: 5, right: 5 }];
    expect(heightOf(note("短"))).toBe(21);
    expect(heightOf(note("字".repeat(60)))).toBeGreaterThan(100);
    expect(heightOf(note("字".repeat(60)), wide)).toBeLessThan(60);
    expect(heightOf({ ...note("字".repeat(60)), height: 30 })).toBe(30);
    expect(heightOf(note("字".repeat(9000)))).toBe(409);
  });

  test("[W6] a sheet that nearly fits goes onto one page, and no chart of a longer one is cut", () => {
    expect(fit(first)).toEqual({ onePage: true, breaksBefore: [] });
    const rows = Array.from({ length: 15 }, (_, index): SheetPlan["rows"][number] => ({ row: index + 4, cells: [{ value: "单位", style: "rowHead" }], height: 22 }));
    const place = { top: 21, left: 0, bottom: 45, right: 5 };
    expect(fit({ ...first, rows, charts: [{ ...first.charts[0]!, place }] })).toEqual({ onePage: false, breaksBefore: [21] });
  });

  test("the plan's own word on pages counts", async () => {
    expect(fit({ ...first, print: { ...first.print, onePage: false } })).toEqual({ onePage: false, breaksBefore: [] });
    const bytes = await drawPlan({ ...samplePlan, sheets: [{ ...first, print: { ...first.print, breaks: [10, 20] } }] });
    // The file names the row above the break.
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toMatch(/<brk id="9"[^>]*\/><brk id="19"/);
  });
});
