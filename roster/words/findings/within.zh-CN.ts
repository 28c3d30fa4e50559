import type { FindingWords } from "../findingWords.js";
import { match } from "../match.zh-CN.js";

/** 表内 */
export const within: Readonly<Record<string, FindingWords>> = {
  "person-duplicate": {
    title: "疑似同一人重复",
    message: "与第{otherRow}行的{otherName}{decision}：{reasons}。",
    advice: "请核对：确属同一人的，保留一行；不是同一人的，请核对相同的几项并接受此提示。",
    terms: { same: "应是同一人", review: "可能是同一人", ...match },
  },
  "group-category": {
    title: "类别与所在分组不符",
    message: "本行类别是{kind}，但所在分组是“{group}”（第{groupRow}行）。",
    advice: "请核对：类别有误的改为{groupKind}，分组有误的把本行移到相应分组。",
  },
  "total-mismatch": {
    title: "合计人数与实际行数不符",
    message: "“{label}”写明{stated}人，实际有{counted}人。",
    advice: "请核对是否漏列或多列；名单无误的，可把人数改为{counted}。",
  },
};
