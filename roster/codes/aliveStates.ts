import type { CodeList } from "./codeList.js";

/** 是 and 否 are no aliases: they answer 是否在世 one way and 是否离世 the other. */
export const aliveStates: CodeList = {
  listId: "alive",
  title: "健在状态",
  source: "reporting templates of provincial bureaus",
  codes: [
    { name: "健在", aliases: ["在世", "生存", "在", "健", "正常", "在册", "健在人员", "仍健在", "存活", "未去世", "未故"] },
    { name: "去世", aliases: ["已故", "故", "死亡", "病故", "逝世", "离世", "亡故", "已去世", "已逝世", "已离世", "已病故", "亡", "殁", "已亡故", "已死亡", "病逝", "已病逝", "已逝", "逝", "过世", "已过世", "不在世"] },
  ],
};
