/** What a roster that was not .xlsx loses when it is written as one; keys are the codes of spreadsheet/writeAsXlsx. */
export const writing: Readonly<Record<string, string>> = {
  formulas: "部分公式（只保留了算好的结果）",
  "long-text": "单元格里超过 32767 个字的部分",
  "sheet-names": "工作表原名（有不能用的字或超过 31 个字，已改名）",
  "skipped-sheets": "图表页、宏表等不放单元格的表",
  looks: "字体、颜色、边框、对齐等样子",
  sizes: "原来的列宽、行高",
  comments: "批注",
  drawings: "图片、图形和图表",
  "input-rules": "数据有效性（下拉选项）和条件格式",
  filters: "筛选、分组和冻结窗格",
  printing: "打印设置和页眉页脚",
  names: "自定义的名称",
  macros: "宏",
};
