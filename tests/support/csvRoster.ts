import { idNumber } from "./idNumbers.js";

/** One made-up person of a small roster; what is left out is filled in. */
export interface CsvPerson {
  readonly name: string;
  readonly idNo?: string;
  readonly birth?: string;
  readonly mobile?: string;
  readonly work?: string;
}

/** A made-up number of a man born on a day. */
export function numberOf(birth: string, serial = "003"): string {
  return idNumber("110105", birth.replaceAll("-", ""), serial);
}

/** A roster as a unit might keep it, without an error unless one is asked for. */
export function csvRoster(people: readonly CsvPerson[]): string {
  const lines = people.map(({ name, birth = "1949-12-31", idNo = numberOf(birth), mobile = "13900000001", work = "1970-01" }) =>
    [name, "男", idNo, "汉族", birth, "财政局", "科长", "正科", "退休", work, "2009-12", "群众", mobile, "健在"].join(","));
  return ["姓名,性别,身份证号,民族,出生日期,原工作单位,原职务,原职级,离退休类别,参加工作时间,离退休时间,政治面貌,手机号码,健在情况", ...lines, ""].join("\n");
}
