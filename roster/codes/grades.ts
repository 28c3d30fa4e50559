import type { Code, CodeList } from "./codeList.js";

const numerals = ["一级", "二级", "三级", "四级"];
const steps = (title: string, count: number): readonly Code[] =>
  numerals.slice(0, count).map((step) => ({ name: step + title, aliases: spellings(step, title) }));

/** "1级调研员", "四调", "一级调研员职级". */
function spellings(step: string, title: string): readonly string[] {
  const digit = numerals.indexOf(step) + 1;
  const short = shorts[title];
  return [`${digit}级${title}`, `${step}${title}职级`, ...(short === undefined ? [] : [`${step.slice(0, 1)}${short}`, `${step}${short}`])];
}

const shorts: Readonly<Record<string, string>> = { 巡视员: "巡", 调研员: "调", 主任科员: "主" };

/**
 * 职级 since 2019, then the 非领导职务 that they replaced, then the sequences with names of their own.
 * A 职级 is no 职务层次: see `statisticsRank`.
 */
export const grades: CodeList = {
  listId: "grade",
  title: "职级",
  source: "公务员法 第十九条; 公务员职务与职级并行规定",
  codes: [
    ...steps("巡视员", 2), ...steps("调研员", 4), ...steps("主任科员", 4), ...steps("科员", 2),
    { name: "巡视员", aliases: ["正厅级巡视员", "正局级巡视员"] },
    { name: "副巡视员", aliases: ["副厅级巡视员", "助理巡视员", "副局级巡视员"] },
    { name: "调研员", aliases: ["正处级调研员", "正县级调研员", "正县处级调研员"] },
    { name: "副调研员", aliases: ["副处级调研员", "助理调研员", "副县级调研员", "副县处级调研员"] },
    { name: "主任科员", aliases: ["正科级主任科员"] },
    { name: "副主任科员", aliases: ["副科级主任科员", "副科级副主任科员"] },
    ...steps("警务专员", 2), ...steps("高级警长", 4), ...steps("警长", 4), ...steps("警员", 2),
    { name: "警务技术一级总监", aliases: [] }, { name: "警务技术二级总监", aliases: [] },
    ...numerals.map((step) => ({ name: `警务技术${step}主任`, aliases: [] })),
    ...numerals.map((step) => ({ name: `警务技术${step}主管`, aliases: [] })),
    { name: "警务技术员", aliases: [] },
    ...steps("总监", 2), ...steps("高级主管", 4), ...steps("主管", 4), { name: "专业技术员", aliases: [] },
    { name: "督办", aliases: [] }, ...steps("高级主办", 4), ...steps("主办", 4), ...steps("行政执法员", 2),
    ...steps("高级法官", 4), ...steps("法官", 4), { name: "五级法官", aliases: [] },
    ...steps("高级检察官", 4), ...steps("检察官", 4), { name: "五级检察官", aliases: [] },
  ],
};
