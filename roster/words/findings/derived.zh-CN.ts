import type { FindingWords } from "../findingWords.js";

/** 推算列 */
export const derived: Readonly<Record<string, FindingWords>> = {
  "age-stale": {
    title: "年龄列不是按截止日计算的",
    message: "年龄列{how}：{rows}人中有{fitting}人相符。本次检查的截止日是{asOf}。",
    advice: "建议按截止日重新计算整列年龄。",
    terms: { day: "似按{day}计算", "year-difference": "似只用年份相减", nominal: "似填写的是虚岁" },
  },
  "age-mismatch": {
    title: "年龄与出生时间不符",
    message: "填写的年龄是{stated}，按{day}计算应为{expected}。",
    advice: "请核对出生时间；出生时间无误的，可采用计算出的年龄。",
  },
  "party-years-mismatch": {
    title: "党龄与入党、转正时间不符",
    message: "填写的党龄是{stated}年，按{basis}应为{expected}年。",
    advice: "请核对入党时间和转正时间；党龄从转正之日算起，建议补填转正时间。",
    terms: {
      "full-date": "转正时间{date}计算",
      "join-date-one-year": "入党时间{date}加一年预备期（从{from}起）计算",
      "join-date-no-probation": "入党时间{date}（当时没有预备期）计算",
      "join-date-varied": "入党时间{date}（当时预备期长短不一）计算",
    },
  },
};
