import type { Code, CodeList } from "./codeList.js";

/** The ways in which a level's two words are joined: 正处级, 处级正职, 正处 … */
function spellings(step: "正" | "副", stem: string): readonly string[] {
  return [
    `${step}${stem}级`, `${step}${stem}`, `${step}${stem}职`, `${stem}级${step}职`, `${stem}${step}职`, `${stem}级(${step}职)`,
    `${stem}级(${step})`, `${step}${stem}级干部`, `${step}${stem}级领导`, `${step}${stem}级领导职务`, `${step}${stem}级别`,
    `${step}${stem}级实职`, `${step}${stem}级(实职)`,
  ];
}

function level(step: "正" | "副", stems: readonly string[], code: string | null): Code {
  const name = `${step}${stems[0]!}级`;
  const aliases = stems.flatMap((stem) => spellings(step, stem)).filter((alias) => alias !== name);
  return code === null ? { name, aliases } : { name, code, aliases };
}

const province = ["省部", "省", "部", "省(部)", "省、部", "省/部", "部省", "省军"];
const department = ["厅局", "厅", "局", "司", "厅(局)", "局(厅)", "司局", "司(局)", "地厅", "厅、局", "地市", "地", "厅/局", "地师"];
const county = ["县处", "处", "县", "县(处)", "处(县)", "县、处", "县/处", "县团", "处县"];
const township = ["乡科", "科", "乡", "科(乡)", "乡(科)", "乡镇", "乡、科", "乡/科"];

/**
 * 职务层次, from the highest. A bare 处级 tells neither 正 nor 副 and is therefore no alias.
 * The numbers are those of GB/T 12407 as third-party code has them.
 */
export const ranks: CodeList = {
  listId: "rank",
  title: "职务层次",
  source: "公务员法 第十八条; names as in the yearly report's columns; numbers after GB/T 12407",
  codes: [
    { name: "正国级", aliases: ["国家级正职", "正国家级"] },
    { name: "副国级", aliases: ["国家级副职", "副国家级"] },
    level("正", province, "111"),
    level("副", province, "112"),
    level("正", department, "121"),
    level("副", department, "122"),
    level("正", county, "131"),
    level("副", county, "132"),
    level("正", township, "141"),
    level("副", township, "142"),
    { name: "科员", code: "150", aliases: ["科员级", "一般干部", "一般科员"] },
    { name: "办事员", code: "160", aliases: ["办事员级"] },
    { name: "其他", aliases: ["其它", "无", "无级别", "无职级", "未定级", "未定职", "未定职级", "其他人员"] },
  ],
};

const order = new Map(ranks.codes.map((code, place) => [code.name, place]));

/**
 * The place of a 职务层次, 0 the highest; null for 其他 and what is no rank, which stand below or above nothing.
 * @example rankOrder("正县处级")! < rankOrder("副县处级")!
 */
export function rankOrder(rank: string): number | null {
  return rank === "其他" ? null : order.get(rank) ?? null;
}
