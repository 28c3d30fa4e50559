import { describe, expect, test } from "vitest";
import { dateFormsOf } from "../../support/formRules.js";
import { checkWith } from "../../../roster/rules/checkTable.js";
import { dateUnreadable } from "../../../roster/rules/dateUnreadable.js";
import { rosterOf } from "../../support/roster.js";

describe("date-unreadable", () => {
  test.each(["看档案", "1945年3月5日6时7分8秒9", "三月", "19450305061"])("%s", (date) => {
    expect(dateFormsOf(date)).toEqual(["date-unreadable error"]);
  });

  test.each(["1945.03", "1945.3", "1945-03-05", "1945/3/5", "1945年3月", "194503", "19450305", "一九四五年三月", "1945", "民国34年3月", "1945年春", "", "不详"])(
    "%s is read silently", (date) => { expect(dateFormsOf(date)).toEqual([]); },
  );

  test("every date column is looked at", () => {
    const { records, context } = rosterOf(["姓名", "性别", "出生年月", "入党时间", "离退休时间", "去世时间"], [["陈建国", "男", "某年", "某月", "某日", "不久前"]]);
    expect(checkWith([dateUnreadable], records, context).map(({ field }) => field)).toEqual(["birth_date", "party_join_date", "retire_date", "death_date"]);
  });
});
