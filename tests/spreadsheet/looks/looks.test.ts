import { writeXlsx } from "hucre";
import { expect, test } from "vitest";
import { tinted } from "../../../spreadsheet/looks/colours.js";
import { styleAt, type WorkbookLooks } from "../../../spreadsheet/looks/looks.js";
import { readWorkbook } from "../../../spreadsheet/readWorkbook.js";
import { xlsxFile } from "../support/xlsxFile.js";

async function looksOf(bytes: Uint8Array): Promise<WorkbookLooks> {
  let looks: WorkbookLooks | null = null;
  const read = await readWorkbook(bytes, { onLooks: (told) => { looks = told; } });
  if (!read.ok || looks === null) throw new Error("unread");
  return looks;
}

test("fonts, fills, alignment, widths, heights and what is frozen are read from a file that another program wrote", async () => {
  const bytes = await writeXlsx({
    sheets: [{
      name: "在册", rows: [["花名册"], ["姓名", "单位"], ["张三", "区委办"]],
      cells: new Map([
        ["1,0", { value: "姓名", style: { font: { bold: true, color: { rgb: "FF0000" } }, fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFF00" } }, alignment: { horizontal: "center", wrapText: true }, border: { top: { style: "thin" } } } }],
      ]) as never,
      columns: [{ width: 12 }, { width: 30 }], rowDefs: new Map([[1, { height: 36 }]]), freezePane: { rows: 2, columns: 1 },
    }],
  });
  const { styles, sheets: [sheet] } = await looksOf(bytes);
  const heading = styles[styleAt(sheet!, 2, 0)];
  expect(heading).toMatchObject({ bold: true, colour: "#ff0000", fill: "#ffff00", horizontal: "center", wrap: true, lines: { top: true, bottom: false } });
  expect(styles[styleAt(sheet!, 3, 0)]).toMatchObject({ bold: false, fill: null, wrap: false });
  expect(sheet!.widths.slice(0, 2)).toEqual([12, 30]);
  expect(sheet!.heights.get(2)).toBe(36);
  expect(sheet!.frozen).toEqual({ rows: 2, columns: 1 });
});

test("colours come from the theme with a tint, from the old palette, or as they are", async () => {
  const styles = `<fonts><font><color theme="1"/></font><font><color indexed="10"/></font><font><color theme="4" tint="-0.5"/></font></fonts>
    <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.25"/><bgColor indexed="64"/></patternFill></fill></fills><borders><border/></borders>
    <cellXfs><xf fontId="0" fillId="0" borderId="0"/><xf fontId="1" fillId="1"/><xf fontId="2" fillId="0"/></cellXfs>`;
  const looks = await looksOf(xlsxFile({ sheets: [{ name: "在册", rows: '<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>a</t></is></c><c r="C1" s="2"/></row>' }], styles }));
  expect(looks.styles.map(({ colour, fill }) => [colour, fill])).toEqual([["#000000", null], ["#ff0000", "#bfbfbf"], ["#223962", null]]);
  expect([0, 1, 2, 3].map((column) => styleAt(looks.sheets[0]!, 1, column))).toEqual([1, 0, 2, 0]);
});

test("a tint makes lighter above nought and darker below", () => {
  expect([tinted("#000000", 0.5), tinted("#ffffff", -0.5), tinted("#336699", 0), tinted("#336699", Number.NaN)]).toEqual(["#808080", "#808080", "#336699", "#336699"]);
});

test("[R1] reading with looks gives the same workbook", async () => {
  const bytes = await writeXlsx({ sheets: [{ name: "在册", rows: [["姓名"], ["张三"]] }] });
  const [plain, drawn] = [await readWorkbook(bytes), await readWorkbook(bytes, { onLooks: () => undefined })];
  expect(drawn).toEqual(plain);
});
