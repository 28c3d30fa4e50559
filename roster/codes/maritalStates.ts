import type { CodeList } from "./codeList.js";

export const maritalStates: CodeList = {
  listId: "marital",
  title: "婚姻状况",
  source: "GB/T 2261.2",
  codes: [
    { name: "未婚", code: "10", aliases: ["单身", "未"] },
    { name: "已婚", code: "20", aliases: ["有配偶", "初婚", "再婚", "复婚", "结婚", "在婚", "已", "婚"] },
    { name: "丧偶", code: "30", aliases: ["丧", "配偶去世", "配偶已故", "老伴去世", "老伴已故"] },
    { name: "离婚", code: "40", aliases: ["离异", "已离婚", "离"] },
    { name: "未说明的婚姻状况", code: "90", aliases: ["其他", "其它", "不详", "未说明"] },
  ],
};
