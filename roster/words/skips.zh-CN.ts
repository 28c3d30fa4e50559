/** Why a sheet is not read as a roster. */
export const skips = {
  "no-ledger": "不是离退休干部名册（说明、代码表或其他表格），未作检查",
  "statistics": "是统计表，不是一人一行的名册，未作检查",
  "form": "是登记表、审批表一类的表格，不是一人一行的名册，未作检查",
  "empty-template": "是空白名册，只有表头，没有人员",
  "empty": "是空白工作表",
  "chart-sheet": "是图表工作表，没有单元格",
  "macro-sheet": "是宏工作表，没有读取",
  "dialog-sheet": "是对话框工作表，没有读取",
} as const;
