import type { CodeList } from "./codeList.js";

/** 是 and 否 are no aliases: they answer 能否自理 one way and 是否失能 the other. */
export const selfCareStates: CodeList = {
  listId: "selfCare",
  title: "生活自理能力",
  source: "reporting templates of provincial bureaus; 部分自理 from practice",
  codes: [
    { name: "生活自理", aliases: ["自理", "能自理", "完全自理", "能够自理", "可自理", "可以自理", "基本自理", "能", "生活能自理", "生活能够自理", "生活可以自理", "生活基本自理", "完全能自理", "自如", "行动自如", "未失能"] },
    { name: "部分自理", aliases: ["半自理", "部分失能", "半失能", "部分能自理", "生活部分自理", "生活半自理", "部分不能自理", "轻度失能", "中度失能", "需协助", "需要协助"] },
    { name: "生活不能自理", aliases: ["不能自理", "完全不能自理", "失能", "完全失能", "全失能", "不能", "重度失能", "生活完全不能自理", "长期卧床", "卧床", "瘫痪", "失能失智"] },
  ],
};
