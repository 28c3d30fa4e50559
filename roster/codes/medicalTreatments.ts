import type { CodeList } from "./codeList.js";

/** The first six are the templates' list; the others are how units fund it and answers to 是否参加属地医疗保险. */
export const medicalTreatments: CodeList = {
  listId: "medicalTreatment",
  title: "医疗待遇",
  source: "reporting templates of provincial bureaus",
  codes: [
    { name: "正省部级医疗待遇", aliases: ["正省部级", "正省级", "正部级", "正省级医疗待遇", "正部级医疗待遇", "正省(部)级医疗待遇"] },
    { name: "副省部级医疗待遇", aliases: ["副省部级", "副省级", "副部级", "副省级医疗待遇", "副部级医疗待遇", "副省(部)级医疗待遇", "享受副省级医疗待遇", "享受副省部级医疗待遇"] },
    { name: "按副省部级报销医疗费", aliases: ["按副省级报销医疗费", "按副部级报销医疗费", "按副省(部)级报销医疗费", "按副省部级标准报销医疗费"] },
    { name: "正厅局级医疗待遇", aliases: ["正厅局级", "正厅级", "正局级", "正厅级医疗待遇", "正局级医疗待遇", "享受正厅级医疗待遇", "享受正厅局级医疗待遇"] },
    { name: "副厅局级医疗待遇", aliases: ["副厅局级", "副厅级", "副局级", "副厅级医疗待遇", "副局级医疗待遇", "享受副厅级医疗待遇", "享受副厅局级医疗待遇"] },
    { name: "市局保健对象", aliases: ["保健对象", "市保健局保健对象", "市管保健对象"] },
    { name: "离休干部医疗统筹", aliases: ["离休统筹", "医疗统筹", "离休医疗", "离休干部医疗费统筹", "离休医保", "医药费统筹", "统筹"] },
    { name: "公费医疗", aliases: ["公费", "公医"] },
    { name: "职工基本医疗保险", aliases: ["职工医保", "城镇职工医保", "城镇职工基本医疗保险", "医保", "基本医疗保险", "职工医疗保险", "市医保", "区医保"] },
    { name: "参加属地医疗保险", aliases: ["是", "参加", "已参加", "属地医保", "属地医疗保险"] },
    { name: "未参加属地医疗保险", aliases: ["否", "未参加"] },
    { name: "其他", aliases: ["其它", "无"] },
  ],
};
