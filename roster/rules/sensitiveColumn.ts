import { definitionOf } from "../ledgers/fieldDefinition.js";
import type { Column } from "../model/table.js";
import { foundOnColumn } from "./found.js";
import type { RuleContext, TableRule } from "./rule.js";

/** Headings of what is not collected by default although no field is made for it. */
const sensitiveHeading = /银行|卡号|账号|帐号|开户|诊断|病历|病史|病案|密码|宗教|信仰|指纹|基因/u;

/** 银行卡号, 诊断 and the like are not reported: sensitive personal information that the work does not need. */
export const sensitiveColumn: TableRule = {
  code: "sensitive-column",
  block: "sheet",
  severities: ["info"],
  fix: "none",
  source: "个人信息保护法 第六条、第二十八条",
  scope: "table",

  check(context) {
    return context.table.columns
      .filter((column) => isSensitive(column, context))
      .map((column) => foundOnColumn(sensitiveColumn, "info", column, { params: { heading: column.heading } }));
  },
};

/** Whether a column is kept out of the register for what it holds. */
export function isSensitive(column: Column, { ledger }: RuleContext): boolean {
  if (column.field !== null) return definitionOf(ledger, column.field).notReported;
  return sensitiveHeading.test(column.heading);
}
