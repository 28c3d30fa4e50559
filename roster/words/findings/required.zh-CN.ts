import type { FindingWords } from "../findingWords.js";

/** 必填与文字 */
export const required: Readonly<Record<string, FindingWords>> = {
  "required-missing": {
    title: "必填项为空",
    message: "“{heading}”没有填写。",
    advice: "请补填；确实查不到的，请说明原因后保留。",
  },
  "name-characters": {
    title: "姓名中有异常字符",
    message: "姓名“{name}”中有“{odd}”。",
    advice: "请核对姓名；少数民族姓名用“·”连接，其他说明请移到备注。",
  },
  "deceased-hint": {
    title: "可能已经去世",
    message: "{kind}，但这一行仍按健在登记。答复之前，生日、慰问等提醒已全部暂停。",
    advice: "请核实：已去世的，请登记“去世”和去世时间；健在的，请改正备注或标记。",
    terms: {
      name: "姓名处标有“{words}”", remark: "备注中有“{words}”", struck: "这一行被划了删除线", hidden: "这一行被隐藏",
    },
  },
  "text-formula": {
    title: "文字会被当作公式",
    message: "“{heading}”中的“{text}”以运算符号开头，在表格软件中可能被当作公式执行。",
    advice: "请去掉开头的符号，或核实这段文字的来历。",
  },
};
