import { expect, test } from "vitest";
import { sayDay, sayMonth, wordReminder, type Reminder } from "../../../roster/duties/wordReminder.js";

const late: Reminder = {
  unit: "银湖区财政局", today: "2026-11-09", hasNoRoster: false, awaitingLead: 0,
  standing: { month: "2026-10", state: "overdue", dueOn: "2026-11-05", daysLate: 4, scored: true },
  year: { owed: 10, onTime: 8, late: 2, daysLate: 9, onTimeShare: 0.8 },
};

test("a reminder names the unit, the month, the deadline, the days late and what is missing", () => {
  expect(wordReminder(late, "zh-CN")).toBe(`关于催报2026年10月离退休干部月度变动报告的通知

银湖区财政局：
　　你单位2026年10月离退休干部月度变动报告应于2026年11月5日前报送，截至2026年11月9日尚未收到，已逾期4天。目前尚缺：
　　1. 分管领导对当月变动的确认（当月无变动的，按“无变动”确认，实行零报告）。
　　今年以来，你单位月度变动报告应报10次，按时8次，逾期2次。
　　请抓紧办理，并在办结后告知我局。

老干部局
2026年11月9日`);
});

test("a unit that has told nothing, and a clerk whose statement waits, are told so", () => {
  const text = wordReminder({ ...late, hasNoRoster: true, awaitingLead: 2 }, "zh-CN");
  expect(text).toContain("1. 本单位名册（尚未报送过）；");
  expect(text).toContain("2. 经办人已报送、待分管领导确认的变动2份；");
  expect(text).toContain("3. 分管领导对当月变动的确认");
});

test("before the deadline it reminds and reproaches nobody", () => {
  const due = { ...late, standing: { ...late.standing, state: "due" as const, daysLate: 0 }, year: { owed: 0, onTime: 0, late: 0, daysLate: 0, onTimeShare: null } };
  const text = wordReminder(due, "zh-CN");
  expect(text).toContain("请于2026年11月5日前报送");
  expect(text).not.toMatch(/逾期|催报/u);
});

test("it is there in English, with every place filled", () => {
  const text = wordReminder({ ...late, hasNoRoster: true, awaitingLead: 1 }, "en");
  expect(text).toContain("for 2026-10 was due on 2026-11-05; as of 2026-11-09 it has not arrived and is 4 day(s) late");
  expect(text + wordReminder(late, "zh-CN")).not.toMatch(/[{}]/u);
  expect([sayMonth("2026-03", "zh-CN"), sayDay("2026-03-05", "zh-CN"), sayDay("2026-03-05", "en")]).toEqual(["2026年3月", "2026年3月5日", "2026-03-05"]);
});
