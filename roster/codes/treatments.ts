import type { Code, CodeList } from "./codeList.js";
import { ranks } from "./ranks.js";

/** 科员, 办事员 and 其他 give no treatment of their own. */
const levels = ranks.codes.filter((rank) => rank.name.startsWith("正") || rank.name.startsWith("副"));

function treatment(rank: Code): Code {
  const spellings = [rank.name, ...rank.aliases];
  const aliases = spellings.flatMap((text) => [text, `${text}待遇`, `享受${text}待遇`, `按${text}待遇`, `${text}生活待遇`, `${text}政治生活待遇`]);
  const name = `${rank.name}待遇`;
  return { name, aliases: aliases.filter((alias) => alias !== name) };
}

/** Medical treatment and 单项 are only a part of a level's treatment. */
function partial(stem: string, written: readonly string[], part: "医疗待遇" | "单项待遇"): Code {
  const short = part.slice(0, 2);
  return {
    name: stem + part,
    aliases: [...written.map((level) => level + short), ...written.map((level) => level + part), `享受${stem}${part}`, ...written.map((level) => `享受${level}${part}`)]
      .filter((alias) => alias !== stem + part),
  };
}

export const treatments: CodeList = {
  listId: "treatment",
  title: "现享受待遇",
  source: "reporting templates of provincial bureaus",
  codes: [
    ...levels.map(treatment),
    partial("正省部级", ["正省部级", "正省级", "正部级", "正省(部)级"], "医疗待遇"),
    partial("副省部级", ["副省部级", "副省级", "副部级", "副省(部)级"], "医疗待遇"),
    partial("正厅局级", ["正厅局级", "正厅级", "正局级"], "医疗待遇"),
    partial("副厅局级", ["副厅局级", "副厅级", "副局级"], "医疗待遇"),
    partial("副省部级", ["副省部级", "副省级", "副部级"], "单项待遇"),
    { name: "其他", aliases: ["其它", "无", "原级别", "原级别待遇", "科员", "科员级", "办事员", "一般干部", "无待遇"] },
  ],
};

const rankNames = new Set(levels.map((rank) => rank.name));

/**
 * The 职务层次 whose full treatment this is; null for 医疗待遇, 单项 and 其他, which are no full treatment.
 * @example treatmentRank("副厅局级待遇") === "副厅局级"
 */
export function treatmentRank(treatmentName: string): string | null {
  const rank = treatmentName.endsWith("待遇") ? treatmentName.slice(0, -2) : treatmentName;
  return rankNames.has(rank) ? rank : null;
}
