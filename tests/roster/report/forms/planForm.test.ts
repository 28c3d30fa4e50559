import { describe, expect, test } from "vitest";
import { ledgers } from "../../../../roster/ledgers/ledgers.js";
import { retirees } from "../../../../roster/ledgers/retirees.js";
import { blankColumns } from "../../../../roster/report/forms/blankColumns.js";
import { blankSizes, type FormRequest } from "../../../../roster/report/forms/formContext.js";
import { planForm } from "../../../../roster/report/forms/planForm.js";
import { readTables } from "../../../../roster/read/readTables.js";
import { drawPlan } from "../../../../spreadsheet/drawPlan.js";
import { readWorkbook } from "../../../../spreadsheet/readWorkbook.js";
import { ASOF, readOptions, sheetOf } from "../../../support/roster.js";
import { partText } from "../../../spreadsheet/unzipped.js";
import { peopleOf, personRows, textsOf } from "./forms.js";

const options = { language: "zh-CN", unit: "区财政局", asOf: ASOF } as const;
const { people } = peopleOf([sheetOf([
  ["姓名", "性别", "身份证号", "出生年月", "离退休类别", "原工作单位", "原职务", "联系电话", "联系人", "与本人关系", "联系人电话", "家庭住址", "备注"],
  ["张三", "男", "110105194512310013", "1945.12", "离休", "=区财政局", "局长", "13912345678", "张小三", "子", "13812345678", "翠竹路7号", "高血压"],
  ["李四", "女", "110105195002030021", "1950.02", "退休", "区财政局", "科长", "13712345678", "", "", "", "", ""],
])]);
const plan = (request: FormRequest, chosen = people) => planForm(request, chosen, options);

describe("forms on paper", () => {
  test("[P2] ID numbers are masked unless the whole number is asked for; health and remarks are in no form", () => {
    expect(textsOf(plan({ kind: "roster", numbers: "masked" }))).toContain("1101**********0013");
    expect(textsOf(plan({ kind: "roster", numbers: "full" }))).toContain("110105194512310013");
    for (const request of [{ kind: "roster", numbers: "none" }, { kind: "roster", numbers: "masked" }, { kind: "gifts", occasion: "春节", amount: null, goods: "" }, { kind: "phones" }, { kind: "birthdays", month: "2026-12" }] as const) {
      const texts = textsOf(plan(request));
      expect(texts.filter((text) => /\d{17}/u.test(text) || text.includes("高血压"))).toEqual([]);
    }
  });

  test("a roster says how many it lists, and has places for signatures and the seal", () => {
    const texts = textsOf(plan({ kind: "roster", numbers: "none" }));
    expect(texts).toContain("共 2 人（离休 1 人，退休 1 人）");
    for (const part of [/填报单位（盖章）：区财政局/u, /单位负责人/u, /审核人/u, /制表人/u, /单位盖章/u]) expect(texts.some((text) => part.test(text))).toBe(true);
    const { print } = plan({ kind: "roster", numbers: "none" }).sheets[0]!;
    expect(print).toMatchObject({ paper: "a4", orientation: "landscape", repeatRows: [3, 3], fitToWidth: true });
  });

  test("[W2] the sum of gifts is a formula with its right value; blank amounts sum to nothing shown", () => {
    const [sheet] = plan({ kind: "gifts", occasion: "2027年春节", amount: 800, goods: "米、油" }).sheets;
    const sum = sheet!.rows.flatMap(({ cells }) => cells).find((cell) => cell?.formula !== undefined);
    expect(sum).toMatchObject({ value: 1_600, formula: "SUM(E4:E5)" });
    expect(textsOf(plan({ kind: "gifts", occasion: "2027年春节", amount: 800, goods: "米、油" }))).toContain("合计金额（大写）：壹仟陆佰元整");
    const blank = plan({ kind: "gifts", occasion: "重阳节", amount: null, goods: "" });
    expect(personRows(blank).map((cells) => cells[4]!.value)).toEqual([null, null]);
    expect(blank.sheets[0]!.rows.flatMap(({ cells }) => cells).find((cell) => cell?.formula !== undefined)).toMatchObject({ value: 0 });
  });

  test("phones: a column that nobody fills is left out", () => {
    const heads = (chosen: typeof people) => plan({ kind: "phones" }, chosen).sheets[0]!.rows[2]!.cells.map((cell) => cell?.value);
    expect(heads(people)).toEqual(["序号", "姓名", "联系电话", "联系人", "与本人关系", "联系人电话", "家庭住址", "备注"]);
    expect(heads(people.slice(1))).toEqual(["序号", "姓名", "联系电话", "备注"]);
  });

  test("birthdays stand in the order of their days, a round one is called so", () => {
    const rows = personRows(plan({ kind: "birthdays", month: "2025-12" }));
    expect(rows.map((cells) => cells.slice(0, 7).map((cell) => cell?.value))).toEqual([[1, "张三", "男", "12月（日子不详）", "公历", "1945.12", "80岁寿辰"]]);
  });

  test("[B4] text of people stays text, and the file opens with what it should say", async () => {
    const read = await readWorkbook(await drawPlan(plan({ kind: "roster", numbers: "none" })), { fileName: "名册.xlsx" });
    if (!read.ok) throw new Error(read.refusal.code);
    const row = read.value.sheets[0]!.rows.find(({ values }) => values[1] === "张三")!;
    expect(row.values).toContain("=区财政局局长");
    expect(row.formulas).toBeNull();
  });

  test("nobody in a list is said, not left blank", () => {
    for (const kind of ["phones", "roster"] as const) expect(textsOf(plan(kind === "phones" ? { kind } : { kind, numbers: "none" }, []))).toContain("（无）");
  });
});

describe("a blank roster", () => {
  test.each(blankSizes)("[R2] %s: once filled in, every column is read as its field without a question, and the sheets beside it are no rosters", async (size) => {
    for (const ledger of ledgers) {
      const bytes = await drawPlan(plan({ kind: "blank", ledger: ledger.ledgerId, size, rows: 5 }));
      const read = await readWorkbook(bytes, { fileName: "花名册.xlsx" });
      if (!read.ok) throw new Error(read.refusal.code);
      const [sheet, ...others] = read.value.sheets;
      expect(others.map((other) => readTables(other, readOptions()).kind)).toEqual(["skipped", "skipped"]);
      const columns = blankColumns(ledger, size);
      const sample = (place: number): string => {
        const { definition: { field, type }, part } = columns[place]!;
        if (part !== null) return { name: "张小三", relation: "子", phone: "13812345678" }[part as "name"];
        return { name: "张三", id_no: "11010519491231002X" }[field as "name"] ?? { date: "1945.03", phone: "13912345678", flag: "否", number: "1", code: "", id: "", text: "", subtable: "" }[type];
      };
      const people = [4, 5, 6, 7].map((row) => ({ ...sheet!.rows[0]!, row, values: columns.map((_column, place) => sample(place)), formats: null, texts: null, formulas: null }));
      const reading = readTables({ ...sheet!, rows: [...sheet!.rows.filter(({ row }) => row <= 3), ...people] }, readOptions());
      if (reading.kind === "skipped") throw new Error(reading.reason);
      expect(reading.tables[0]!.questions).toEqual([]);
      expect(reading.tables[0]!.columns.map(({ field, part }) => [field, part])).toEqual(columns.map(({ definition, part }) => [definition.field, part]));
      expect(reading.tables[0]!.peopleRows).toEqual([4, 5, 6, 7]);
    }
  });

  test("codes are chosen from lists, numbers are text, other content is warned of and never refused", async () => {
    const bytes = await drawPlan(plan({ kind: "blank", ledger: "retirees", size: "usual", rows: 5 }));
    const xml = partText(bytes, "xl/worksheets/sheet1.xml");
    const gender = blankColumns(retirees, "usual").findIndex(({ definition }) => definition.field === "gender");
    const letter = String.fromCharCode(65 + gender);
    expect(xml).toMatch(new RegExp(`<dataValidation type="list" sqref="${letter}4:${letter}8"[^>]*errorStyle="warning"`, "u"));
    expect(xml).toContain("'可选值'!$A$3:$A$");
    expect(xml).not.toContain('errorStyle="stop"');
    expect(xml).toMatch(/<dataValidation type="textLength"/u);
  });

  test("it asks for no diagnoses and no bank accounts", () => {
    expect(blankColumns(retirees, "all").map(({ definition }) => definition.field).filter((field) => field === "disease" || field === "bank")).toEqual([]);
  });
});
