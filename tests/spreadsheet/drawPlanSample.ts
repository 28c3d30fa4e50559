import type { CellPlan, SheetPlan, WorkbookPlan } from "../../roster/model/plan.js";

const head = (value: string): CellPlan => ({ value, style: "head" });
const print: SheetPlan["print"] = {
  paper: "a4", orientation: "landscape", repeatRows: [3, 3], fitToWidth: true,
  header: "&R内部资料 注意保存", footer: "&L制表:老干部局&C第 &P 页 共 &N 页&R审核:        ",
};

const units = ["区财政局", "区教育局", "区人民医院", "开发区管委会", "区供销合作总社(含原区商业局、物资局、粮食局划转人员)"];
const counts = [[3, 12], [5, 40], [2, 31], [0, 8], [1, 17]] as const;
const peopleSheet = "人员名单";

const unitRows = units.map((unit, index) => ({
  row: 4 + index,
  cells: [
    { value: index + 1, style: "number" },
    { value: unit, style: "rowHead" },
    { value: counts[index]![0], style: "linkNumber", link: `'${peopleSheet}'!A${2 + index}`, figureId: `units.u${index}.lixiu` },
    { value: counts[index]![1], style: "linkNumber", link: `'${peopleSheet}'!A${2 + index}`, figureId: `units.u${index}.tuixiu` },
    { value: counts[index]![0] + counts[index]![1], formula: `C${4 + index}+D${4 + index}`, style: "number" },
    { value: counts[index]![0] / (counts[index]![0] + counts[index]![1]), formula: `C${4 + index}/E${4 + index}`, style: "percent" },
  ] satisfies CellPlan[],
}));

const overview: SheetPlan = {
  name: "单位分布",
  columns: [7, 34, 12, 12, 12, 12].map((width) => ({ width })),
  rows: [
    { row: 1, cells: [{ value: "全区离退休干部单位分布情况", style: "title" }] },
    { row: 2, cells: [{ value: "填报单位:区委老干部局      截至2026年11月22日      单位:人", style: "subtitle" }] },
    { row: 3, cells: [head("序号"), head("单位"), head("离休"), head("退休"), head("合计"), head("离休占比")] },
    ...unitRows,
    {
      row: 9,
      cells: [
        { value: "合  计", style: "totalHead" }, undefined,
        { value: 11, formula: "SUM(C4:C8)", style: "total", figureId: "units.all.lixiu", link: `'${peopleSheet}'!A1` },
        { value: 108, formula: "SUM(D4:D8)", style: "total" },
        { value: 119, formula: "SUM(E4:E8)", style: "total" },
        { value: 11 / 119, formula: "C9/E9", style: "percent" },
      ],
    },
    { row: 10, cells: [{ value: "说明:本表按发放工资的单位统计,不重不漏;待更正人员已计入。", style: "note" }] },
    { row: 30, cells: [{ value: "制表:              审核:              日期:", style: "sign" }] },
  ],
  merges: [
    { top: 1, left: 0, bottom: 1, right: 5 }, { top: 2, left: 0, bottom: 2, right: 5 },
    { top: 9, left: 0, bottom: 9, right: 1 }, { top: 10, left: 0, bottom: 10, right: 5 }, { top: 30, left: 0, bottom: 30, right: 5 },
  ],
  charts: [
    {
      kind: "stackedBar", labels: true, title: "各单位离退休干部人数", categories: "'单位分布'!$B$4:$B$8",
      series: [{ name: "离休", values: "'单位分布'!$C$4:$C$8" }, { name: "退休", values: "'单位分布'!$D$4:$D$8" }],
      place: { top: 12, left: 0, bottom: 28, right: 2 }, description: "条形图:各单位离休、退休人数,区教育局最多,共45人。",
    },
    {
      kind: "pie", labels: true, title: "离退休构成", categories: "'单位分布'!$C$3:$D$3", series: [{ name: "人数", values: "'单位分布'!$C$9:$D$9" }],
      place: { top: 12, left: 3, bottom: 28, right: 5 }, description: "饼图:离休11人,退休108人。",
    },
  ],
  frozen: { rows: 3, columns: 2 }, filter: null, print,
};

const people: SheetPlan = {
  name: peopleSheet,
  columns: [8, 14, 24, 26, 40].map((width) => ({ width })),
  rows: [
    { row: 1, cells: [head("序号"), head("姓名"), head("公民身份号码"), head("单位"), head("备注")] },
    ...units.map((unit, index) => ({
      row: 2 + index,
      cells: [
        { value: index + 1, style: "number" },
        { value: ["王甲", "=1+1", "#N/A", "李_x0041_乙", "赵丙\u0001"][index]!, style: "textCentre" },
        { value: "110101********002X", style: "textCentre" },
        { value: unit, style: "link", link: "'单位分布'!B4" },
        { value: index === 0 ? "随子女住外地,每年春节前后返回;患慢性病多年,行动不便,需家属陪护,走访时请先电话联系。" : "-", style: index === 1 ? "warning" : "text" },
      ] satisfies CellPlan[],
    })),
  ],
  merges: [], charts: [], frozen: { rows: 1, columns: 0 }, filter: "A1:E6",
  print: { ...print, orientation: "portrait", repeatRows: [1, 1] },
};

const ages: SheetPlan = {
  name: "年龄 结构's",
  columns: [16, 10, 10, 10, 10, 10, 10, 10].map((width) => ({ width })),
  rows: [
    { row: 1, cells: [{ value: "年龄结构", style: "title" }] },
    { row: 3, cells: [head("年龄段"), head("男"), head("女"), head("平均")] },
    ...["70岁以下", "71—80岁", "81—90岁", "91岁以上"].map((band, index) => ({
      row: 4 + index,
      cells: [{ value: band, style: "rowHead" }, { value: 20 - index * 4, style: "number" }, { value: 10 + index, style: "number" }, { value: 66.7, style: "decimal" }] satisfies CellPlan[],
    })),
  ],
  merges: [{ top: 1, left: 0, bottom: 1, right: 7 }],
  charts: (["column", "bar", "line", "stackedColumn"] as const).map((kind, index) => ({
    kind, title: `年龄段人数(${kind})`, categories: "'年龄 结构''s'!$A$4:$A$7",
    series: kind === "bar"
      ? [{ name: "男", values: "'年龄 结构''s'!$B$4:$B$7" }]
      : [{ name: "男", values: "'年龄 结构''s'!$B$4:$B$7" }, { name: "女", values: "'年龄 结构''s'!$C$4:$C$7" }],
    place: { top: 9 + index * 13, left: 0, bottom: 20 + index * 13, right: 7 }, description: "各年龄段的男女人数",
  })),
  frozen: null, filter: null, print: { ...print, paper: "a3" },
};

/** A small workbook with everything that a plan can hold; the people are made up. */
export const samplePlan: WorkbookPlan = { title: "离退休干部情况", author: "区委老干部局", sheets: [overview, people, ages] };
