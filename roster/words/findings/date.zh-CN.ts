import type { FindingWords } from "../findingWords.js";

/** 日期 */
export const date: Readonly<Record<string, FindingWords>> = {
  "date-unreadable": {
    title: "日期无法识别",
    message: "“{heading}”中的“{text}”无法识别为日期。",
    advice: "请按“1945.03”或“1945.03.05”的样子填写；只知道年份的填年份即可。",
  },
  "date-ambiguous": {
    title: "日期有两种可能",
    message: "“{heading}”中的“{text}”可能是{first}，也可能是{second}。",
    advice: "请选定一个；单元格设为文本格式后再填“1945.10”，末尾的0就不会丢失。",
  },
  "date-two-digit-year": {
    title: "年份只有两位",
    message: "“{heading}”中的“{text}”按{date}理解。",
    advice: "可一键补全为四位年份。",
  },
  "date-impossible": {
    title: "日期不存在",
    message: "“{heading}”中的“{text}”不是真实存在的日期。",
    advice: "请核对月份和日子，重新填写。",
  },
  "date-future": {
    title: "日期在将来",
    message: "“{heading}”是{date}，晚于截止日{asOf}。",
    advice: "请核对年份，重新填写。",
  },
  "date-order": {
    title: "日期先后颠倒",
    message: "“{heading}”{date}早于“{otherHeading}”{otherDate}。",
    advice: "请核对这两个日期，更正录错的一个。",
  },
  "work-start-age": {
    title: "参加工作时年龄过小",
    message: "按“{heading}”{date}计算，参加工作时只有{age}岁，不满{youngest}岁。",
    advice: "请核对出生日期和参加工作时间；档案如此记载的，说明原因后保留。",
  },
  "party-join-age": {
    title: "入党时年龄过小",
    message: "按入党时间{date}计算，入党时只有{age}岁，不满{youngest}岁。",
    advice: "请核对出生日期和入党时间；档案如此记载的，说明原因后保留。",
  },
  "party-join-before-founding": {
    title: "入党时间早于建党",
    message: "入党时间{date}早于1921年7月。",
    advice: "请核对入党时间，重新填写。",
  },
};
