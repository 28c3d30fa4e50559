import { looks } from "../writing/looks.js";
import { putCell, type SheetDraft } from "../writing/draft.js";
import { column, sequence } from "./columns.js";
import { tablePlan, type Layout, type SheetPlan } from "./plan.js";
import { flatRows, signLine, titleLine, unitLine } from "./rows.js";
import { shortParty, shortRank } from "./wordings.js";

/** A roster among sheets that are none: a statistics table with a chart, a form for one person, an empty template. The column of phones has lost its heading. */
export const withStatistics: Layout = ({ unit, listings, asOf }) => {
  const members = listings.filter(({ told }) => told.political_status === "中共党员").length;
  const women = listings.filter(({ told }) => told.gender === "女").length;
  const roster: SheetPlan = {
    name: "花名册",
    skipped: null,
    tables: [
      tablePlan({
        asOf,
        lines: [titleLine(`${unit.name}退休干部花名册`), unitLine(unit, asOf)],
        columns: [
          sequence(),
          column("name", "退休干部姓名"),
          column("gender", "性别"),
          column("birth_date", "出生年月"),
          column("id_no", "居民身份证号码"),
          column("native_place", "籍贯（省市县）"),
          column("political_status", "政治面貌", { names: shortParty }),
          column("party_join_date", "入党时间（年月）"),
          column("party_branch", "党支部"),
          column("work_start_date", "参加工作时间"),
          column("retire_date", "退休时间"),
          column("orig_post", "退休时职务"),
          column("orig_rank", "职级", { names: shortRank }),
          column("orig_grade", "晋升职级"),
          column("treatment_rank", "待遇级别"),
          column("health", "健康情况"),
          column("self_care", "能否自理"),
          column("living", "是否独居", {
            names: {
              独居: "是",
              空巢: "否",
              与配偶同住: "否",
              与子女同住: "否",
              与保姆同住: "否",
              与家人同住: "否",
              养老机构: "否",
            },
          }),
          column("home_addr", "家庭地址"),
          column("mobile", "", { asked: "no-heading" }),
          column("hardship", "困难类型"),
          column("remark", "备注"),
        ],
        body: flatRows(listings),
        footer: [signLine(unit)],
        stoodFor: ["orig_unit", "current_unit", "retire_kind"],
      }),
    ],
  };
  return {
    unit,
    file: unit.file,
    date1904: false,
    look: looks.green!,
    sheets: [
      {
        name: "统计表",
        skipped: "statistics",
        tables: [],
        decorate: (draft) => paintStatistics(draft, unit.name, { total: listings.length, members, women }),
      },
      roster,
      { name: "登记表", skipped: "form", tables: [], decorate: paintForm },
      {
        name: "空白表",
        skipped: "empty-template",
        tables: [
          tablePlan({
            asOf,
            lines: [titleLine("退休干部花名册（空白）")],
            columns: roster.tables[0]!.columns,
            body: [],
          }),
        ],
      },
    ],
  };
};

function paintStatistics(
  draft: SheetDraft,
  unit: string,
  counts: { total: number; members: number; women: number },
): void {
  putCell(draft, 1, 0, { value: `${unit}退休干部基本情况统计表`, role: "title" });
  draft.merges.push({ top: 1, left: 0, bottom: 1, right: 5 });
  const heads = ["项目", "编号", "总数", "其中：男", "其中：女", "占比"];
  for (const [column, head] of heads.entries()) putCell(draft, 2, column, { value: head, role: "head" });
  const rows: readonly (readonly [string, number])[] = [
    ["退休干部", counts.total],
    ["中共党员", counts.members],
    ["生活不能自理", 1],
  ];
  for (const [place, [label, count]] of rows.entries()) {
    const row = place + 3;
    const women = place === 0 ? counts.women : Math.min(count, 1);
    putCell(draft, row, 0, { value: label, role: "text" });
    putCell(draft, row, 1, { value: place + 1, role: "centre" });
    putCell(draft, row, 2, { value: count, role: "number" });
    putCell(draft, row, 3, { value: count - women, role: "number" });
    putCell(draft, row, 4, { value: women, role: "number" });
    putCell(draft, row, 5, {
      value: Math.round((count / counts.total) * 1000) / 1000,
      formula: `ROUND(C${row}/C$3,3)`,
      format: "0.0%",
      role: "number",
    });
  }
  draft.widths.set(0, 18);
  draft.heights.set(1, 33);
  draft.charts.push({
    title: "退休干部基本情况",
    kind: "column",
    categories: "'统计表'!$A$3:$A$5",
    values: "'统计表'!$C$3:$C$5",
    row: 8,
    column: 0,
  });
}

const formRows: readonly (readonly string[])[] = [
  ["姓  名", "", "性  别", "", "民  族", ""],
  ["出生年月", "", "籍  贯", "", "文化程度", ""],
  ["入党时间", "", "参加工作时间", "", "退休时间", ""],
  ["原单位及职务", "", "", "", "享受待遇", ""],
  ["家庭住址", "", "", "", "联系电话", ""],
  ["家庭主要成员", "", "", "", "", ""],
  ["本人签字", "", "", "", "年    月    日", ""],
];

function paintForm(draft: SheetDraft): void {
  putCell(draft, 1, 0, { value: "退休干部登记表", role: "title" });
  draft.merges.push({ top: 1, left: 0, bottom: 1, right: 5 });
  for (const [place, texts] of formRows.entries()) {
    draft.heights.set(place + 2, 36);
    for (const [column, text] of texts.entries())
      putCell(draft, place + 2, column, { value: text === "" ? null : text, role: "centre" });
  }
  for (let column = 0; column < 6; column += 1) draft.widths.set(column, 14);
}
