/** What the worksheet functions answer; what is wrong with a number or a date is said in the words of the check. */
export const functions = {
  right: "正确",
  /** A number of 15 digits, by the rule's own reckoning. */
  right15: "旧号正确，18位号码应为 {upgraded}",
  /** One after the other where several things are to be said. */
  between: "；",
  faults: {
    "id-needed": "请给出身份证号。",
    "date-needed": "请给出日期，例如 1945.03.05 或 1945.03。",
    "id-wrong": "{fault}，无法推算。",
    "date-wrong": "{fault}，无法推算。",
    "date-two-ways": "日期有两种可能（{dates}），请改为文本后写全。",
    "year-only": "只有年份，至少要有月份才能推算。",
    "not-yet": "日期晚于截止日期 {asOf}，请核对。",
    "as-of-wrong": "截止日期请写到日，例如 2026-11-22，或用 TODAY()。",
    "class-wrong": "请写明人员类别：男、女干部（55岁）或女工人（50岁）。",
    "probation-unsure": "按入党时间不能确定党龄（预备期长短不一），请给出转正时间。",
    "years-unsure": "日期不够具体，党龄可能相差一年，请写到月或日。",
    "no-period": "1949年9月30日以后参加工作的，不属于参加革命工作时期。",
    "period-unsure": "日期不够具体，可能属于两个时期，请写到月或日。",
    "division-unknown": "前六位 {code} 不是行政区划代码。",
  },
};
