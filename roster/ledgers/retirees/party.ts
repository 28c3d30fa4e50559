import { defineField } from "../defineField.js";

/** Membership of a party and the branch. */
export const partyFields = [
  defineField("political_status", {
    zh: "政治面貌", en: "Political status", required: "must", codeList: "politicalStatus",
    headings: ["政治面貌", "是否党员", "党员", "是否是党员", "党派", "面貌", "是否中共党员", "党员否", "是否为党员", "中共党员"],
  }),
  defineField("party_join_date", {
    zh: "入党时间", en: "Joined the Party", required: "if-member",
    headings: [
      "入党时间", "加入党组织日期", "加入党组织时间", "参加党派时间", "入党/入团时间", "入党年月", "入党日期", "加入中国共产党时间", "何时入党", "党派及加入时间",
      "入党时间(年月)", "政治面貌及入党时间", "入党时间及政治面貌", "入党年月日", "入党",
    ],
  }),
  defineField("party_full_date", {
    zh: "转正时间(党员)", en: "Became a full member", headings: ["转为正式党员日期", "转正时间", "预备党员转正日期", "党员转正时间", "转正日期"],
  }),
  defineField("party_years", { zh: "党龄", en: "Years in the Party", required: "derived", headings: ["党龄", "党龄(年)"] }),
  defineField("party_branch", {
    zh: "所在党支部", en: "Party branch", required: "if-member",
    headings: [
      "所在党支部", "所属支部", "所属党支部", "党支部信息", "支部名称", "党支部名称", "党组织关系所在支部", "目前所在支部", "党组织关系所在地", "组织关系所在单位", "党支部",
      "组织关系所在支部", "所在党组织", "所属党组织", "组织关系", "支部", "所在支部",
    ],
  }),
  defineField("party_post", {
    zh: "党内职务", en: "Party post", headings: ["现任党内职务", "目前党内职务", "基层党组织职务", "支部职务", "党内任职", "党内职务"],
  }),
];
