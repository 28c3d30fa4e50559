import { columnLetters } from "../../roster/model/address.js";
import { completedYears } from "../../roster/model/partialDate.js";
import { textOf } from "../people/person.js";
import { looks } from "../writing/looks.js";
import { column, sequence, written } from "./columns.js";
import { indexOf, peopleOf } from "./placeTable.js";
import { tablePlan, type Layout } from "./plan.js";
import { flatRows, titleLine } from "./rows.js";
import { countyRank } from "./wordings.js";

const animals = [..."猴鸡狗猪鼠牛虎兔龙蛇马羊"];
const bloods = ["A", "B", "O", "AB"];

/** Kept by somebody who knows the spreadsheet: formulas, a filter, conditional formats, lists, comments, frozen panes. */
export const filteredList: Layout = ({ unit, listings, asOf }) => ({
  unit,
  file: unit.file,
  date1904: false,
  look: looks.blue!,
  sheets: [
    {
      name: "退休人员管理",
      skipped: null,
      tables: [
        tablePlan({
          asOf,
          lines: [titleLine(`${unit.name}退休人员管理表`)],
          columns: [
            sequence(),
            column("name", "姓名"),
            column("id_no", "身份证号码"),
            written(
              "性别",
              "gender",
              (values, place) => ({
                value: textOf(values, "gender"),
                formula: `IF(MOD(MID(${place.letters("id_no")}${place.row},17,1),2)=1,"男","女")`,
              }),
              { key: "gender", width: 6 },
            ),
            column("birth_date", "出生日期", { form: "serialDay" }),
            written(
              "年龄",
              "age",
              (values, place) => {
                const [year, month, day] = place.ageAsOf.split("-").map(Number);
                return {
                  value: completedYears(textOf(values, "birth_date"), place.ageAsOf),
                  formula: `DATEDIF(${place.letters("birth_date")}${place.row},DATE(${year},${month},${day}),"Y")`,
                };
              },
              { width: 6 },
            ),
            written(
              "属相",
              null,
              (values) => ({ value: animals[Number(textOf(values, "birth_date").slice(0, 4)) % 12]! }),
              { width: 6 },
            ),
            written("血型", null, (values) => ({ value: bloods[Number(textOf(values, "id_no").slice(14, 16)) % 4]! }), {
              width: 6,
            }),
            column("political_status", "政治面貌"),
            column("party_join_date", "入党时间", { form: "serialZh" }),
            column("party_branch", "党支部"),
            column("work_start_date", "参加工作日期", { form: "serialZh" }),
            column("retire_date", "离退日期", { form: "serialZh" }),
            column("retire_kind", "离退类别"),
            column("orig_post", "曾任最高职务"),
            column("orig_rank", "离退前级别", { names: countyRank }),
            column("pay_unit", "离退休费支付单位名称"),
            column("health", "身体状况"),
            column("living", "居住状况"),
            column("mobile", "联系电话"),
            column("home_addr", "家庭住址"),
            column("remark", "离退备注"),
          ],
          body: flatRows(listings),
          stoodFor: ["orig_unit", "current_unit"],
        }),
      ],
      decorate(draft, [table]) {
        const {
          headerRows: [head],
          footerRow,
          plan,
        } = table!;
        const range = (key: string): string =>
          `${columnLetters(indexOf(table!, key))}${head + 1}:${columnLetters(indexOf(table!, key))}${footerRow - 1}`;
        draft.filter = `A${head}:${columnLetters(plan.columns.length - 1)}${footerRow - 1}`;
        draft.frozen = { rows: head, columns: 2 };
        draft.highlights.push({ range: range("age"), above: 79 });
        draft.lists.push({ range: range("health"), values: ["健康或良好", "一般或较弱", "有慢性病", "患重大疾病"] });
        for (const [place, text] of ["手机已停机，联系其女儿", "每月10日前电话问候"].entries()) {
          const row = table!.rowOf.get(peopleOf(plan)[place * 3 + 1]!)!;
          const cells = draft.cells.get(row)!;
          const at = indexOf(table!, "name");
          cells.set(at, { ...cells.get(at)!, comment: text });
        }
      },
    },
  ],
});
