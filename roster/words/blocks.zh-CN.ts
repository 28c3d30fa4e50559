/** The blocks of the rule catalogue. */
export const ruleBlocks: Readonly<Record<string, string>> = {
  sheet: "工作表与列",
  required: "必填与文字",
  "id-number": "公民身份号码",
  date: "日期",
  code: "代码",
  retirement: "离休、退休",
  derived: "推算列",
  party: "党组织",
  life: "健在与生活",
  contact: "联系方式",
  within: "表内",
};
