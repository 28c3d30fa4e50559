import { expect, test } from "vitest";
import { checkTable } from "../../../roster/rules/checkTable.js";
import { rosterOf } from "../../support/roster.js";

test("[R4] a second column that stands in for an empty first one is named by its own cell", () => {
  const { records, context } = rosterOf(["姓名", "性别", "出生年月", "参加工作时间", "退休时间", "参加工作日期"], [
    ["孟祥林", "男", "1945.03", "", "2005.04", "2065.12"],
    ["孟祥木", "男", "1945.04", "1963.05", "2005.05", ""],
  ]);
  const future = checkTable(records, context).filter(({ rule }) => rule === "date-future");
  expect(future.map(({ row, column }) => [row, column])).toEqual([[2, 5]]);
});
