import { describe, expect, test } from "vitest";
import type { SheetHost } from "../../addin/host/sheetHost.js";
import { shownText, type SheetRow, type Workbook } from "../../roster/model/sheet.js";

/** A host with a workbook of the contract behind it. */
export interface HostUnderTest {
  readonly host: SheetHost;
  /** The workbook as it would lie on the disk now. */
  saved(): Promise<Workbook>;
  /** Everything of the workbook that a mark could spoil, as one text: values, formats, fills, conditional formats. */
  looks(): Promise<string>;
  /** Somebody types into a cell, as the clerk does. */
  type(sheet: string, row: number, column: number, text: string): Promise<void>;
  close(): Promise<void>;
}

/** The sheet "在册" of every host: a heading, three people, one formula, one merge. See tests/support/contractWorkbook. */
export function sheetHostContract(name: string, open: () => Promise<HostUnderTest>): void {
  const within = async (use: (under: HostUnderTest) => Promise<void>): Promise<void> => {
    const under = await open();
    try {
      await use(under);
    } finally {
      await under.close();
    }
  };
  const cell = (workbook: Workbook, row: number, column: number): string => {
    const found = workbook.sheets.find((sheet) => sheet.name === "在册")!.rows.find((each) => each.row === row);
    return found === undefined ? "" : shownText(found, column);
  };
  const formatOf = (workbook: Workbook, row: number, column: number): string | undefined =>
    workbook.sheets.find((sheet) => sheet.name === "在册")!.rows.find((each) => each.row === row)?.formats?.[column];

  describe(`${name} keeps the contract of a sheet host`, () => {
    test("[R1] it reads values, shown texts, formats, formulas and merges as the file has them", () => within(async ({ host }) => {
      const workbook = await host.read();
      expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["在册", "说明"]);
      const [sheet] = workbook.sheets;
      expect(cell(workbook, 3, 1)).toBe("张三");
      expect(cell(workbook, 3, 3)).toBe("1945.10");
      expect(sheet!.rows.find(({ row }) => row === 3)!.values[3]).toBe(1945.1);
      expect(formatOf(workbook, 3, 3)).toBe("0.00");
      expect(sheet!.rows.find(({ row }) => row === 3)!.formulas?.[4]).toBe("2026-INT(D3)");
      expect(sheet!.merges).toContainEqual({ top: 1, left: 0, bottom: 1, right: 4 });
    }));

    test("[B1] it writes the accepted cells and nothing else, and tells what stood there", () => within(async ({ host, saved }) => {
      const before = await saved();
      const written = await host.write([{ sheet: "在册", row: 4, column: 1, value: "李四", asText: false }]);
      expect(written).toMatchObject({ ok: true, value: [{ row: 4, column: 1, value: "李 四", formula: null }] });
      const after = await saved();
      expect(cell(after, 4, 1)).toBe("李四");
      for (const { row, values } of before.sheets[0]!.rows) {
        values.forEach((_value, column) => { if (row !== 4 || column !== 1) expect(cell(after, row, column)).toBe(cell(before, row, column)); });
      }
    }));

    test("[B4] text never becomes a formula, and a number as text keeps its digits", () => within(async ({ host, saved }) => {
      const written = await host.write([
        { sheet: "在册", row: 4, column: 1, value: "=1+2", asText: true },
        { sheet: "在册", row: 4, column: 2, value: "11010519491231002X", asText: true },
        { sheet: "在册", row: 5, column: 2, value: "110105194912310021", asText: true },
      ]);
      expect(written.ok).toBe(true);
      const after = await saved();
      expect(cell(after, 4, 1)).toBe("=1+2");
      expect(after.sheets[0]!.rows.find(({ row }) => row === 4)!.formulas?.[1]).toBeUndefined();
      expect(cell(after, 5, 2)).toBe("110105194912310021");
      expect(formatOf(after, 5, 2)).toBe("@");
    }));

    test("it refuses formulas and covered cells with the cell's name, and then writes none of the others", () => within(async ({ host, saved }) => {
      const fine = { sheet: "在册", row: 5, column: 1, value: "王五", asText: false };
      expect(await host.write([fine, { sheet: "在册", row: 3, column: 4, value: 1, asText: false }])).toMatchObject({ ok: false, refusal: { code: "cell-has-formula", params: { cell: "E3" } } });
      expect(await host.write([fine, { sheet: "在册", row: 1, column: 2, value: "x", asText: false }])).toMatchObject({ ok: false, refusal: { code: "cell-in-merge", params: { cell: "C1" } } });
      expect(await host.write([fine, { sheet: "没有", row: 1, column: 2, value: "x", asText: false }])).toMatchObject({ ok: false, refusal: { code: "sheet-missing" } });
      expect(cell(await saved(), 5, 1)).toBe("王五五");
    }));

    test("[B2] what was written can be put back as it was, value and format", () => within(async ({ host, saved }) => {
      const before = await saved();
      const written = await host.write([
        { sheet: "在册", row: 3, column: 3, value: "1945.10", asText: true }, { sheet: "在册", row: 4, column: 1, value: null, asText: false },
      ]);
      expect(cell(await saved(), 4, 1)).toBe("");
      if (written.ok) await host.restore(written.value);
      const after = await saved();
      expect(cell(after, 3, 3)).toBe("1945.10");
      expect(formatOf(after, 3, 3)).toBe(formatOf(before, 3, 3));
      expect(after.sheets[0]!.rows.find(({ row }) => row === 3)!.values[3]).toBe(1945.1);
      expect(cell(after, 4, 1)).toBe("李 四");
    }));

    test("[B2] marks come and go and leave no trace in the file", () => within(async ({ host, saved }) => {
      const before = await saved();
      await host.mark([{ sheet: "在册", row: 3, column: 3, severity: "error" }, { sheet: "在册", row: 4, column: 1, severity: "warning" }]);
      await host.unmark();
      expect(await saved()).toEqual(before);
    }));

    test("[B2] marks that change, again and again, are gone in the end with every value, format and conditional format as before", () => within(async ({ host, looks }) => {
      const before = await looks();
      await host.mark([{ sheet: "在册", row: 3, column: 3, severity: "error" }, { sheet: "说明", row: 1, column: 0, severity: "info" }]);
      await host.remark([{ sheet: "在册", row: 3, column: 3, severity: "warning" }, { sheet: "在册", row: 3, column: 4, severity: "error" }]);
      await host.remark([{ sheet: "在册", row: 3, column: 3, severity: null }]);
      await host.mark([{ sheet: "在册", row: 5, column: 1, severity: "info" }]);
      await host.remark([{ sheet: "在册", row: 5, column: 1, severity: null }, { sheet: "在册", row: 4, column: 1, severity: "info" }]);
      await host.unmark();
      expect(await looks()).toEqual(before);
    }));

    test("[R1] what is hidden and what is struck out is told, and a narrow column's numbers as they are", () => within(async ({ host }) => {
      const workbook = await host.read();
      const notes = workbook.sheets.find((sheet) => sheet.name === "说明")!.rows;
      expect(notes.map(({ row, hidden, struck }) => [row, hidden, struck])).toEqual([[1, false, null], [2, true, null], [3, false, [0]]]);
      expect([3, 4, 5].map((row) => cell(workbook, row, 3))).toEqual(["1945.10", "1950.02", "1952.03"]);
    }));

    test("[C3] some rows alone are read as the whole workbook has them, and none where there is none", () => within(async ({ host }) => {
      const workbook = await host.read();
      const told = (row: SheetRow) => [row.row, Array.from({ length: 5 }, (_, column) => [shownText(row, column), row.formulas?.[column]]), row.hidden, row.struck];
      for (const name of ["在册", "说明"]) {
        const rows = await host.readRows(name, [1, 2, 3, 5, 9]);
        const whole = new Map(workbook.sheets.find((sheet) => sheet.name === name)!.rows.map((row) => [row.row, told(row)]));
        expect(rows.map(({ row, now }) => [row, now === null ? undefined : told(now)])).toEqual([1, 2, 3, 5, 9].map((row) => [row, whole.get(row)]));
      }
      expect(await host.readRows("没有", [1])).toEqual([]);
    }));

    test("[B2] what was written is put back after the clerk has edited elsewhere, and nothing else", () => within(async ({ host, saved, type }) => {
      const written = await host.write([{ sheet: "在册", row: 4, column: 1, value: "李四", asText: false }, { sheet: "在册", row: 4, column: 2, value: "11010519491231002X", asText: true }]);
      await type("在册", 5, 1, "王五");
      await type("在册", 4, 0, "22");
      if (written.ok) await host.restore(written.value);
      const after = await saved();
      expect([cell(after, 4, 0), cell(after, 4, 1), cell(after, 4, 2), cell(after, 5, 1)]).toEqual(["22", "李 四", "110105195002030021", "王五"]);
      expect(formatOf(after, 4, 2)).toBeUndefined();
    }));

    test("[B4] text that looks like a number, a day or a truth value stays text, with no text format asked for", () => within(async ({ host, saved }) => {
      const texts = ["007", "1950-02-03", "1945.10", "TRUE", "1/2", "5%", "'李四", "+86", "#N/A"];
      const written = await host.write(texts.map((value, place) => ({ sheet: "在册", row: 10 + place, column: 1, value, asText: false })));
      expect(written.ok).toBe(true);
      const after = await saved();
      expect(texts.map((_text, place) => after.sheets[0]!.rows.find(({ row }) => row === 10 + place)!.values[1])).toEqual(texts);
    }));

    test("a cell is shown where it can be, and else it is said why not", () => within(async ({ host }) => {
      expect(await host.select({ sheet: "在册", row: 4, column: 1 })).toMatchObject({ ok: true });
      expect(await host.select({ sheet: "没有", row: 4, column: 1 })).toMatchObject({ ok: false, refusal: { code: "sheet-missing", params: { sheet: "没有" } } });
    }));

    test("it tells what somebody typed, and not what it wrote itself", () => within(async ({ host, type }) => {
      const told: unknown[] = [];
      const stop = host.onEdit((edit) => { told.push(edit); });
      await host.write([{ sheet: "在册", row: 4, column: 1, value: "李四", asText: false }]);
      expect(told).toEqual([]);
      await type("在册", 5, 1, "王五");
      expect(told).toMatchObject([{ kind: "rows", sheet: "在册", rows: [{ row: 5 }] }]);
      const [{ rows: [{ now }] }] = told as [{ rows: [{ now: { values: unknown[] } }] }];
      expect(now.values[1]).toBe("王五");
      stop();
      await type("在册", 5, 1, "王五五");
      expect(told).toHaveLength(1);
    }));

    test("it knows the cell that the clerk stands at", () => within(async ({ host }) => {
      await host.select({ sheet: "在册", row: 4, column: 1 });
      expect(await host.selection()).toEqual({ sheet: "在册", row: 4, column: 1 });
    }));

    test("settings stay until they are taken away", () => within(async ({ host }) => {
      expect(await host.settings.read("roster.test")).toBeNull();
      await host.settings.write("roster.test", "{\"列\":1}");
      expect(await host.settings.read("roster.test")).toBe("{\"列\":1}");
      await host.settings.write("roster.test", null);
      expect(await host.settings.read("roster.test")).toBeNull();
    }));
  });
}
