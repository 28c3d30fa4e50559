import type { CellValue } from "../../roster/model/sheet.js";
import { checkWith } from "../../roster/rules/checkTable.js";
import { dateAmbiguous } from "../../roster/rules/dateAmbiguous.js";
import { dateImpossible } from "../../roster/rules/dateImpossible.js";
import { dateTwoDigitYear } from "../../roster/rules/dateTwoDigitYear.js";
import { dateUnreadable } from "../../roster/rules/dateUnreadable.js";
import { idNumber15Digit } from "../../roster/rules/idNumber15Digit.js";
import { idNumberCharacters } from "../../roster/rules/idNumberCharacters.js";
import { idNumberChecksum } from "../../roster/rules/idNumberChecksum.js";
import { idNumberFormat } from "../../roster/rules/idNumberFormat.js";
import { idNumberImpossibleDate } from "../../roster/rules/idNumberImpossibleDate.js";
import { idNumberLength } from "../../roster/rules/idNumberLength.js";
import { idNumberPrecisionLost } from "../../roster/rules/idNumberPrecisionLost.js";
import { idNumber } from "./idNumbers.js";
import { rosterOf, type RosterOptions } from "./roster.js";

const idForms = [idNumberFormat, idNumber15Digit, idNumberPrecisionLost, idNumberLength, idNumberCharacters, idNumberImpossibleDate, idNumberChecksum];
const dateForms = [dateUnreadable, dateAmbiguous, dateTwoDigitYear, dateImpossible];

/**
 * All rules on the form of an ID number at once, for each must be silent where another speaks: "rule severity offer".
 * @param told numbers that this unit told before
 */
export function idFormsOf(number: CellValue, told: readonly string[] = []): readonly string[] {
  const { records, context } = rosterOf(
    ["姓名", "性别", "身份证号", "民族"],
    [["陈建国", "女", number, "汉"], ["李秀英", "女", idNumber("320421", "19500102", "004"), "汉"]],
  );
  return checkWith(idForms, records, { ...context, toldIdNumbers: told }).map(inWords);
}

/** All rules on the form of a date at once. */
export function dateFormsOf(date: CellValue, options: RosterOptions = {}): readonly string[] {
  const rows: readonly (readonly CellValue[])[] = [["陈建国", "男", date, "汉"], ["李秀英", "女", "1949.12", "汉"], ["王桂兰", "女", "1951.02", "汉"]];
  const { records, context } = rosterOf(["姓名", "性别", "出生年月", "民族"], rows, options);
  return checkWith(dateForms, records, context).map(inWords);
}

function inWords({ rule, severity, row, column, fix }: ReturnType<typeof checkWith>[number]): string {
  const place = row === 2 && column === 2 ? "" : " elsewhere";
  return `${rule} ${severity}${fix === null ? "" : ` ${fix.value}${fix.safe ? " safely" : ""}`}${place}`;
}
