import { partyBasis, partyYears } from "../../roster/codes/partyYears.js";
import { revolutionPeriodOf } from "../../roster/codes/revolutionPeriods.js";
import { statutoryRetirement, type RetirementClass } from "../../roster/codes/statutoryRetirement.js";
import { completedYears, isAfter, officialDate } from "../../roster/model/partialDate.js";
import { eachCell, fault, isEmpty, isFault, type Call, type Cell, type Cells, type Values } from "./call.js";
import { readAsOf, readBirth, readDay } from "./readCells.js";

/**
 * 周岁。出生只到月的，进入当月即算满岁。
 * @en Completed years of age. Where only the month of birth is known it counts as reached when the month begins.
 * @param birth 身份证号或出生日期：一个单元格或一列。
 * @enparam birth id_or_birth: A cell or a column of ID numbers or birth dates.
 * @param asOf 截止日期：算到哪一天；不写就是今天。要每天自动更新，请写 TODAY()。
 * @enparam asOf as_of: The day; today where it is left out. Write TODAY() to have it worked out anew each day.
 * @example =ROSTER.AGE("1945.03", "2026-11-22") → 81
 */
export function AGE(birth: Cells, asOf: Cell = null, call: Call): Values {
  return eachCell(birth, (cell) => {
    const day = readAsOf(asOf, call);
    if (isFault(day)) return day;
    const born = readBirth(cell, call);
    if (isFault(born)) return born;
    if (born.length === 4) return fault("year-only");
    return isAfter(born, day) ? fault("not-yet", { asOf: day }) : completedYears(born, day);
  });
}

/**
 * 党龄：满几年。从转正之日起算；只有入党时间的，按当时的预备期推算。
 * @en Completed years of Party membership: from the date of full membership, or from the join date and the probation of its time.
 * @param joined 入党时间：一个单元格或一列。
 * @enparam joined joined: A cell or a column of join dates.
 * @param full 转正时间：一个单元格或一列；没有可以不写。
 * @enparam full full_member: A cell or a column of dates of full membership; may be left out.
 * @param asOf 截止日期：算到哪一天；不写就是今天。要每天自动更新，请写 TODAY()。
 * @enparam asOf as_of: The day; today where it is left out. Write TODAY() to have it worked out anew each day.
 * @example =ROSTER.PARTYYEARS("1985.06", "1986.06", "2026-11-22") → 40
 */
export function PARTYYEARS(joined: Cells, full: Cells | null = null, asOf: Cell = null, call: Call): Values {
  return eachCell(joined, (cell, beside) => {
    const day = readAsOf(asOf, call);
    if (isFault(day)) return day;
    const isFull = !isEmpty(beside);
    const date = readDay(isFull ? beside : cell, call);
    if (isFault(date)) return date;
    const basis = partyBasis({ joined: isFull ? null : date, full: isFull ? date : null })!;
    if (isAfter(basis.earliest, day)) return fault("not-yet", { asOf: day });
    const { least, most } = partyYears(basis, day);
    return least === most ? least : fault(basis.by === "join-date-varied" ? "probation-unsure" : "years-unsure");
  }, full ?? undefined);
}

/**
 * 法定退休时间，写成“2026.05”，按渐进式延迟法定退休年龄的办法推算。实际退休时间以审批为准。
 * @en The month of the statutory retirement age, as “2026.05”, with its staged delay since 2025. The approval decides the actual date.
 * @param birth 身份证号或出生日期：一个单元格或一列，至少到月。
 * @enparam birth id_or_birth: A cell or a column of ID numbers or birth dates, at least to the month.
 * @param kind 人员类别：男、女干部（原55岁）或女工人（原50岁）。
 * @enparam kind class: male, female55 (cadre or technician) or female50 (worker).
 * @example =ROSTER.RETIREDATE("1966.01", "男") → 2026.05
 */
export function RETIREDATE(birth: Cells, kind: Cells, call: Call): Values {
  return eachCell(birth, (cell, beside) => {
    const retirementClass = classOf(beside);
    if (retirementClass === null) return fault("class-wrong");
    const born = readBirth(cell, call);
    if (isFault(born)) return born;
    return born.length === 4 ? fault("year-only") : officialDate(statutoryRetirement(born, retirementClass).date);
  }, kind);
}

/**
 * 参加革命工作时期，例如“解放战争时期”。1949年9月30日以后参加工作的为 #N/A。
 * @en The period of the revolution in which work began, such as 解放战争时期; #N/A after 30 September 1949.
 * @param start 参加革命工作时间：一个单元格或一列。
 * @enparam start start: A cell or a column of dates on which revolutionary work began.
 * @example =ROSTER.PERIOD("1948.05") → 解放战争时期
 */
export function PERIOD(start: Cells, call: Call): Values {
  return eachCell(start, (cell) => {
    const date = readDay(cell, call);
    if (isFault(date)) return date;
    return revolutionPeriodOf(date) ?? (isAfter(date, "1949-09-30") ? fault("no-period", {}, "na") : fault("period-unsure"));
  });
}

const classes: Readonly<Record<string, RetirementClass>> = {
  男: "male", 男性: "male", 男职工: "male", male: "male", m: "male", "60": "male",
  女干部: "female55", 女55: "female55", female55: "female55", "55": "female55", 女技术人员: "female55", 女专业技术人员: "female55", 女公务员: "female55",
  女工人: "female50", 女50: "female50", female50: "female50", "50": "female50", 女职工: "female50",
};

function classOf(cell: Cell): RetirementClass | null {
  return classes[String(cell ?? "").normalize("NFKC").replaceAll(/[\s()]/gu, "").toLowerCase()] ?? null;
}
