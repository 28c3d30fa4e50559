import { describe, expect, test } from "vitest";
import type { CellValue } from "../../../roster/model/sheet.js";
import { unitInTitle } from "../../../roster/read/preamble.js";
import { retireKindIn, statedCount } from "../../../roster/read/titleWords.js";
import { readSheet, sheetOf, type SheetFacts } from "../../support/roster.js";

const heads = ["序号", "姓名", "性别", "身份证号", "出生年月", "备注"];
const zhang: readonly CellValue[] = [1, "张建国", "男", "320401193506151239", "1935.06", null];
const li: readonly CellValue[] = [2, "李秀英", "女", "320402194003021243", "1940.03", null];

const namesOf = (rows: readonly (readonly CellValue[])[], facts: SheetFacts = {}) => readSheet(sheetOf(rows, facts)).records.map(({ told }) => told.name?.value ?? null);

describe("[R2] rows that are nobody", () => {
  test.each<[string, readonly CellValue[]]>([
    ["who filled it in, in two cells", ["填表人：", "刘洋", null, "审核人：", "赵敏"]], ["without a colon", ["制表", "刘洋", null, "审核", "赵敏"]], ["in one cell", [null, "制表刘洋"]],
    ["with brackets", ["分管领导（签字）：", null, "单位（盖章）"]], ["numbers of a part", ["离休人数：", 1, "退休人数：", 1]], ["其中", ["其中：离休", "1人", "退休", "1人"]],
    ["合计 with sums", ["合计", "2", null, null, null, "另有遗属1人"]], ["总计 in the name's column", [null, "总  计", "2人"]], ["a note", ["注：出生年月以档案为准，身份证号应为18位"]],
    ["the day", [null, null, null, null, "2026年11月22日"]], ["nothing reported", [3, "无", "无", "无", "无", "无"]], ["dashes", [3, "—", "/", "/", "/", null]],
    ["a running number alone", [3]], ["以下空白", [null, "以下空白"]], ["a continuation", ["续表"]], ["本页小计", ["本页小计", "2人"]], ["a count of the group", [null, "离休干部", "1人"]],
  ])("%s", (_, row) => {
    expect(namesOf([heads, zhang, li, row])).toEqual(["张建国", "李秀英"]);
    expect(namesOf([heads, zhang, row, li])).toEqual(["张建国", "李秀英"]);
  });

  test.each<[string, readonly CellValue[]]>([
    ["units of measure below the headings", [null, null, null, "（18位）", "（年.月）", null]], ["an example named in the remark", [1, "王小明", "男", "110101194503051234", "1945.03", "示例，请删除"]],
    ["an example named in the first cell", ["例：", "王小明", "男", "110101194503051234", "1945.03", null]], ["numbers of the columns", ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"]],
    ["kinds of values", ["数字", "文本", "男/女", "18位", "日期格式", "选填"]],
  ])("%s", (_, row) => {
    expect(namesOf([heads, row, zhang, li])).toEqual(["张建国", "李秀英"]);
  });

  test("the title printed again on the next page", () => {
    const title = ["区财政局退休干部花名册"];
    const roster = readSheet(sheetOf([title, heads, zhang, title, heads, li]));
    expect(roster.table.peopleRows).toEqual([3, 6]);
    expect(roster.table.groups).toEqual([]);
  });
});

describe("rows that are somebody", () => {
  test("cells that could be headings make no header", () => {
    expect(namesOf([["姓名", "居住状况", "健在状态", "与本人关系"], ["张建国", "独居", "健在", "配偶"], ["李秀英", "独居", "健在", "配偶"]])).toEqual(["张建国", "李秀英"]);
  });

  test.each<[string, CellValue]>([["a mark", "★张建国"], ["four characters", "欧阳建国"], ["a minority name", "买买提·艾力"], ["Latin letters", "Mary Smith"], ["a digit", "张建国1"], ["spaces", "张　三"], ["an error", "#REF!"], ["a long name", "阿卜杜热西提·买买提明"]])("%s in the name", (_, name) => {
    expect(namesOf([heads, [1, name, "男", null, "1935.06", null], li])).toHaveLength(2);
  });

  test("a person whose unit or remark speaks of totals or 离休", () => {
    expect(namesOf([["姓名", "原单位", "性别", "备注"], ["张建国", "区离休干部休养所", "男", "合计补助2000元"], ["李秀英", "总计公司", "女", "填表人：本人"]])).toEqual(["张建国", "李秀英"]);
  });
});

describe("columns about others", () => {
  test("a second phone beside a contact is the contact's", () => {
    const { table } = readSheet(sheetOf([["姓名", "性别", "联系电话", "联系人", "与本人关系", "联系电话"], ["张建国", "男", "13912345678", "张小军", "子", "13812345678"]]));
    expect(table.columns.map(({ field, part }) => [field, part]).slice(2)).toEqual([["mobile", null], ["contact", "name"], ["contact", "relation"], ["contact", "phone"]]);
  });

  test("a second 姓名 before 与本人关系 is the contact's, and 出生年月 behind 配偶 the spouse's", () => {
    const { table } = readSheet(sheetOf([["姓名", "出生年月", "配偶", "出生年月", "姓名", "与本人关系"], ["张建国", "1935.06", "周玉兰", "1938.01", "张小军", "子"]]));
    expect(table.columns.map(({ field, part }) => [field, part])).toEqual([["name", null], ["birth_date", null], ["spouse", "name"], ["spouse", "birth"], ["contact", "name"], ["contact", "relation"]]);
  });

  test("a heading merged over two columns, one of them empty, is one column", () => {
    const { table } = readSheet(sheetOf([["序号", "姓名", null, "性别"], [1, "张建国", null, "男"]], { merges: [{ top: 1, left: 1, bottom: 1, right: 2 }, { top: 2, left: 1, bottom: 2, right: 2 }] }));
    expect(table.columns.map(({ index }) => index)).toEqual([0, 1, 3]);
  });
});

describe("several columns of one field", () => {
  test("离休时间 and 退休时间 side by side: each person has one of them", () => {
    const { records } = readSheet(sheetOf([["姓名", "性别", "离休时间", "退休时间"], ["张建国", "男", "1985.03", null], ["李秀英", "女", null, "1995.04"]]));
    expect(records.map(({ told }) => told.retire_date?.value)).toEqual(["1985-03", "1995-04"]);
  });

  test("further phones stand beside the first", () => {
    const { records } = readSheet(sheetOf([["姓名", "手机", "性别", "联系电话"], ["张建国", "13912345678", "男", "13812345678"]]));
    expect(records[0]!.told.mobile?.value).toEqual({ numbers: ["13912345678"], odd: [] });
    expect(records[0]!.also).toMatchObject([{ field: "mobile", part: null, column: 3, told: { value: { numbers: ["13812345678"] } } }]);
  });
});

describe("fields that another column tells", () => {
  test("unit and post, where they part with certainty", () => {
    const { records } = readSheet(sheetOf([["姓名", "性别", "原单位及职务"], ["张建国", "男", "区人大常委会 原副主任(正处级)"], ["李秀英", "女", "在家务农"]]));
    expect(records.map(({ told }) => [told.orig_unit?.value, told.orig_post?.value])).toEqual([["区人大常委会", "原副主任(正处级)"], [undefined, undefined]]);
  });

  test("a 职级 in the column of 职务层次", () => {
    const { records } = readSheet(sheetOf([["姓名", "性别", "行政级别"], ["张建国", "男", "四级调研员"], ["李秀英", "女", "副处级"]]));
    expect(records.map(({ told }) => [told.orig_rank?.value, told.orig_grade?.value])).toEqual([[null, "四级调研员"], ["副县处级", undefined]]);
  });

  test("the former name in the brackets of a name", () => {
    const { records } = readSheet(sheetOf([["姓名(曾用名)", "性别"], ["张建国(曾用名张小狗)", "男"], ["李秀英", "女"]]));
    expect(records.map(({ told }) => [told.name?.value, told.former_name?.value])).toEqual([["张建国", "张小狗"], ["李秀英", undefined]]);
  });
});

describe("defaults", () => {
  test("stand in for columns that are missing, and are named", () => {
    const { records, table } = readSheet(sheetOf([["区财政局2026年度离休干部花名册"], ["姓名", "性别"], ["张建国", "男"]]));
    expect(table.defaults).toEqual({ retire_kind: "离休", orig_unit: "区财政局", current_unit: "区财政局", alive: "健在" });
    expect(records[0]!.defaulted).toEqual(["retire_kind", "orig_unit", "current_unit", "alive"]);
    expect(records[0]!.told.retire_kind).toEqual({ text: "离休", value: "离休", notes: null, form: null });
  });

  test("never for a column that exists", () => {
    const { records } = readSheet(sheetOf([["区财政局离休干部花名册"], ["姓名", "离退休类别", "原单位"], ["张建国", null, null], ["李秀英", "退休", "区水利局"]]));
    expect(records[0]!.told.retire_kind?.value).toBeNull();
    expect(records[0]!.told.orig_unit?.value).toBeNull();
  });

  test("a column that names only deaths leaves the others alive", () => {
    const { records } = readSheet(sheetOf([["姓名", "性别", "是否去世"], ["张建国", "男", "是"], ["李秀英", "女", null], ["王志强", "男", null]]));
    expect(records.map(({ told }) => told.alive?.value)).toEqual(["去世", "健在", "健在"]);
    const filled = readSheet(sheetOf([["姓名", "性别", "健在情况"], ["张建国", "男", "健在"], ["李秀英", "女", null], ["王志强", "男", "健在"]]));
    expect(filled.records.map(({ told }) => told.alive?.value)).toEqual(["健在", null, "健在"]);
  });

  test("a group of the dead", () => {
    const { records } = readSheet(sheetOf([["姓名", "性别"], ["一、健在人员"], ["张建国", "男"], ["二、已故人员"], ["李秀英", "女"]]));
    expect(records.map(({ told }) => told.alive?.value)).toEqual(["健在", "去世"]);
  });

  test("the file's name stands for a CSV's sheet", () => {
    expect(readSheet(sheetOf([["姓名", "性别"], ["张建国", "男"]], { name: null }), { fileName: "退休干部.csv" }).table.defaults.retire_kind).toBe("退休");
  });

  test.each([
    ["2026年区财政局离退休干部花名册", "区财政局"], ["区水利局退休干部名册", "区水利局"], ["某市某区人民法院2026年度离（退）休人员情况表", "某市某区人民法院"], ["离退休干部花名册", null],
    ["春江镇离休干部名单(截至2026年11月)", "春江镇"], ["关于区教育局老干部情况的统计", "区教育局"], ["附件1：区卫健委机关退休人员基本情况", "区卫健委"],
  ])("the unit in %j", (title, unit) => {
    expect(unitInTitle(title)).toBe(unit);
  });

  test("a title on two lines, and 填报单位 with its seal and its day in one cell", () => {
    expect(readSheet(sheetOf([["区财政局"], ["离退休干部花名册"], ["姓名", "性别"], ["张建国", "男"]])).table.reportingUnit).toBe("区财政局");
    expect(readSheet(sheetOf([["离退休干部花名册"], ["填报单位（盖章）：区财政局          填报时间：2026年11月5日"], ["姓名", "性别"], ["张建国", "男"]])).table.reportingUnit).toBe("区财政局");
    expect(readSheet(sheetOf([["离退休干部花名册"], ["填报单位", "区财政局"], ["姓名", "性别"], ["张建国", "男"]])).table.reportingUnit).toBe("区财政局");
  });
});

test.each([
  ["一、离休干部(3人)", "离休", 3], ["(二)退休干部 5人", "退休", 5], ["离休干部：", "离休", null], ["离退休干部", null, null], ["三、建国前参加工作退休干部（2人）", "建国前参加工作退休干部", 2],
  ["退休工人", "退休工人", null], ["四、内退人员：1名", "内退", 1], ["第一党支部(12人)", null, 12], ["离休干部（共3人）", "离休", 3], ["退休干部名单", "退休", null],
])("the group heading %j", (title, kind, count) => {
  expect(retireKindIn(title)).toBe(kind);
  expect(statedCount(title)).toBe(count);
});

describe("headings whose cells may say other things", () => {
  test("a school is no unknown education, and the column beside it tells it", () => {
    const { records } = readSheet(sheetOf([["姓名", "性别", "毕业院校及专业", "学历"], ["张建国", "男", "某师范学院数学系", "大专"], ["李秀英", "女", "本科", null]]));
    expect(records.map(({ told }) => [told.education?.value, told.education?.notes?.some(({ code }) => code === "code-unknown") ?? false])).toEqual([["大学专科", false], ["大学本科", false]]);
  });

  test("群众 and 否 below a date are no unreadable dates", () => {
    const { records } = readSheet(sheetOf([["姓名", "性别", "党派及加入时间", "建国前参加革命工作"], ["张建国", "男", "中共党员1956.07", "1948.05"], ["李秀英", "女", "群众", "否"]]));
    expect(records.map(({ told }) => [told.party_join_date?.value, told.revolution_start_date?.value])).toEqual([["1956-07", "1948-05"], [null, null]]);
    expect(records[1]!.told.party_join_date?.notes).toEqual([{ code: "placeholder" }]);
  });
});
