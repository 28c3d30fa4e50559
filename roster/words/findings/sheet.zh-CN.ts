import { retirees } from "../../ledgers/retirees.js";
import type { FindingWords } from "../findingWords.js";

const fields = Object.fromEntries(retirees.fields.map(({ field, zh }) => [field, zh]));

/** 工作表与列 */
export const sheet: Readonly<Record<string, FindingWords>> = {
  "column-missing": {
    title: "缺少必填列",
    message: "表中没有“{field}”列，标题、表名和填报单位也没有说明。",
    advice: "请补上这一列；表中已有但列名不同的，请在列对应中指定。",
    terms: fields,
  },
  "column-duplicate": {
    title: "两列重复",
    message: "“{heading}”列与{other}列“{otherHeading}”都像是“{field}”，这一项只应有一列。",
    advice: "请确认以哪一列为准，把另一列改名或删除。",
    terms: fields,
  },
  "column-unrecognised": {
    title: "不认识的列",
    message: "“{heading}”列没有对应的登记项目，内容保留在表中，不报送。",
    advice: "如确属登记项目，请在列对应中指定；否则不必处理。",
  },
  "sensitive-column": {
    title: "敏感信息列",
    message: "“{heading}”列属于敏感个人信息，本列不报送。",
    advice: "工作不需要的，建议从表中删除。",
  },
  "column-uniform": {
    title: "同一列写法不一",
    message: "“{heading}”列{kind}：{forms}。",
    advice: "不影响使用；如需要，可一键统一，日期精确到年、月还是日都保持原样。",
    terms: { spelling: "同一内容有几种写法", width: "有的姓名中间加了空格，有的没有", date: "日期有几种写法" },
  },
};
