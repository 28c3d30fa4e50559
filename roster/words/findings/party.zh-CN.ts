import type { FindingWords } from "../findingWords.js";

/** 党组织 */
export const party: Readonly<Record<string, FindingWords>> = {
  "party-date-missing": {
    title: "中共党员缺少入党时间",
    message: "政治面貌是中共党员，但没有填写入党时间。",
    advice: "请按档案补填入党时间，填到年月即可。",
  },
  "party-date-not-member": {
    title: "填了入党时间但不是中共党员",
    message: "入党时间是{date}，但政治面貌是{status}。",
    advice: "请核对这两项：是党员的请更正政治面貌，不是党员的请清除入党时间。",
  },
  "party-branch-missing": {
    title: "中共党员缺少所在党支部",
    message: "政治面貌是中共党员，但没有填写所在党支部。",
    advice: "请补填党组织关系所在支部的全称。",
  },
};
