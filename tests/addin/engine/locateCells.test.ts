import { beforeAll, describe, expect, test } from "vitest";
import { openEngine } from "../../../addin/engine/openEngine.js";
import type { Engine } from "../../../addin/engine/engine.js";
import type { Workbook } from "../../../roster/model/sheet.js";

const rows: readonly (readonly (string | number | null)[])[] = [
  ["姓名", "性别", "出生年月", "身份证号", "手机", "手机", "家庭住址", "备注"],
  ["李建国", "男", "1949.12", "11010519491231002X", "13900000001", "13900000003", "望湖路1号", null],
  ["王秀英", "女", "1945.06", "110105194506150023", null, null, "望湖路2号", null],
];
const workbook: Workbook = {
  format: "xlsx", date1904: false, skipped: [],
  sheets: [{
    name: "在册", state: "visible", merges: [], hiddenColumns: [],
    rows: rows.map((values, place) => ({
      row: place + 1, values, formats: null, texts: null, struck: null, hidden: false, formulas: place === 2 ? [undefined, undefined, undefined, undefined, undefined, undefined, "A1", undefined] : null,
    })),
  }],
};

let engine: Engine;
let ids: readonly string[];
beforeAll(async () => {
  let made = 0;
  engine = openEngine(() => undefined, () => `r${String((made += 1))}`);
  await engine.take(workbook, "名册.xlsx");
  await engine.check({ asOf: "2026-11-22", confirmed: [], acceptances: null, toldIdNumbers: [] });
  expect(await engine.tell({ known: "nothing", against: "base", answers: [], concerned: [] })).toBe(null);
  await engine.know("nothing", { base: [], current: [] });
  ids = (await engine.tell({ known: "nothing", against: "base", answers: [], concerned: [] }))!.changes.map(({ recordId }) => recordId);
});

describe("where a value of the register would stand", () => {
  test("written as its column writes, as exact as it is", async () => {
    const [month, day, none] = await engine.locate([
      { recordId: ids[0]!, field: "birth_date", to: "1949-11" }, { recordId: ids[0]!, field: "birth_date", to: "1949-12-30" }, { recordId: ids[0]!, field: "home_addr", to: null },
    ]);
    expect(month).toMatchObject({ mine: "1949-12", edit: { sheet: "在册", row: 2, column: 2, value: "1949.11", asText: true } });
    expect(day?.edit?.value).toBe("1949.12.30");
    expect(none).toMatchObject({ mine: "望湖路1号", edit: { column: 6, value: null } });
  });

  test("offered only where the row would then tell exactly this: not into joined columns, formulas, or columns that are not there", async () => {
    const [joined, formula, absent, nobody] = await engine.locate([
      { recordId: ids[0]!, field: "mobile", to: "13900000009" }, { recordId: ids[1]!, field: "home_addr", to: "望湖路3号" },
      { recordId: ids[0]!, field: "honor", to: "劳动模范" }, { recordId: "unknown", field: "mobile", to: "13900000009" },
    ]);
    expect(joined).toMatchObject({ mine: "13900000001、13900000003", edit: null });
    expect(formula).toMatchObject({ place: { row: 3, column: 6 }, edit: null });
    expect(absent).toMatchObject({ place: { column: null }, edit: null });
    expect(nobody).toEqual({ mine: null, place: null, edit: null });
  });
});
