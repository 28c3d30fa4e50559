import { divisionFullName, everDivision } from "../../roster/codes/divisions.js";
import { homeDivision } from "../../roster/enrich/deriveHomeDivision.js";
import { officialDate, yearOf } from "../../roster/model/partialDate.js";
import { functions as en } from "../../roster/words/functions.en.js";
import { functions as zh } from "../../roster/words/functions.zh-CN.js";
import { idNumber as idEn } from "../../roster/words/findings/idNumber.en.js";
import { idNumber as idZh } from "../../roster/words/findings/idNumber.zh-CN.js";
import { say } from "../../roster/words/words.js";
import { eachCell, fault, type Call, type Cell, type Cells, type Values } from "./call.js";
import { readId, rightId, titleOf } from "./readCells.js";

/**
 * 校验身份证号：正确的写“正确”，有问题的写明是什么问题。15位旧号另写出推算的18位号码。
 * @en Checks an ID number: “Correct”, or what is wrong with it. For an old number of 15 digits the one of 18 is given.
 * @param id 身份证号：身份证号所在的单元格或一列。
 * @enparam id id_number: The cell or the column of ID numbers.
 * @example =ROSTER.IDCHECK("11010519491231002X") → 正确 | Correct
 */
export function IDCHECK(id: Cells, call: Call): Values {
  return eachCell(id, (cell) => {
    const words = call.language === "en" ? en : zh;
    const { number, notes } = readId(cell, call);
    const said = [...new Set(notes.flatMap(({ code, detail }) => (code === "id-15-digit" ? [say(words.right15, { upgraded: detail?.[0] ?? "" })] : [titleOf(code, call.language)])))];
    if (number === null) return said.length === 0 ? "" : fault("id-needed");
    if (number.valid !== null && !everDivision(number.valid.slice(0, 6))) said.push((call.language === "en" ? idEn : idZh)["id-number-area"]!.title);
    return said.length === 0 ? words.right : said.join(words.between);
  });
}

/**
 * 身份证号中的出生日期，写成“1949.12.31”。档案认定与身份证不同的，以档案认定为准。
 * @en The day of birth in an ID number, as “1949.12.31”. Where the personnel file says otherwise the file prevails.
 * @param id 身份证号：身份证号所在的单元格或一列。
 * @enparam id id_number: The cell or the column of ID numbers.
 * @example =ROSTER.BIRTHDATE("11010519491231002X") → 1949.12.31
 */
export function BIRTHDATE(id: Cells, call: Call): Values {
  return eachCell(id, (cell) => {
    const number = rightId(cell, call);
    return "fault" in number ? number : officialDate(number.birth);
  });
}

/**
 * 身份证号中的性别：男或女。
 * @en The sex in an ID number: 男 (male) or 女 (female).
 * @param id 身份证号：身份证号所在的单元格或一列。
 * @enparam id id_number: The cell or the column of ID numbers.
 * @example =ROSTER.GENDER("11010519491231002X") → 女
 */
export function GENDER(id: Cells, call: Call): Values {
  return eachCell(id, (cell) => {
    const number = rightId(cell, call);
    return "fault" in number ? number : number.gender ?? "";
  });
}

/**
 * 身份证号前六位所在的行政区划：出生时的名称，后来改名的注明现在的名称。它是首次登记户口的地方，不是籍贯。也可只给六位代码。
 * @en The division of the first six digits: its name in the year of birth, and today's where it was renamed. It is where the household was registered first. A bare code of six digits will do.
 * @param id 身份证号：身份证号或六位代码所在的单元格或一列。
 * @enparam id id_number: The cell or the column of ID numbers or codes of six digits.
 * @example =ROSTER.DIVISION("11010519491231002X") → 北京市朝阳区
 */
export function DIVISION(id: Cells, call: Call): Values {
  return eachCell(id, (cell) => {
    const bare = codeOf(cell);
    if (bare !== null) return divisionFullName(bare, yearOf(call.today)) ?? fault("division-unknown", { code: bare });
    const number = rightId(cell, call);
    if ("fault" in number) return number;
    const code = number.valid.slice(0, 6);
    return homeDivision(code, { born: yearOf(number.birth), now: yearOf(call.today) })?.value ?? fault("division-unknown", { code });
  });
}

function codeOf(cell: Cell): string | null {
  const text = String(cell).normalize("NFKC").trim();
  return /^\d{6}$/u.test(text) ? text : null;
}
