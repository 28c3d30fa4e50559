import type { FindingWords } from "../findingWords.js";

/** 代码 */
export const code: Readonly<Record<string, FindingWords>> = {
  "code-unknown": {
    title: "填写内容不在规定选项中",
    message: "“{text}”不在规定选项中，也不是已知的习惯写法。{near}",
    advice: "请改为规定的名称；如确有这一情况，请联系老干部局补充选项。",
    terms: { some: "最接近的有：{nearest}。", none: "没有相近的选项。" },
  },
};
