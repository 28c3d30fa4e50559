import { looks } from "../writing/looks.js";
import { column, sequence } from "./columns.js";
import { tablePlan, type Layout } from "./plan.js";
import { flatRows, signLine, titleLine, unitLine } from "./rows.js";
import { shortParty, shortRank } from "./wordings.js";

/** The person's columns and the spouse's side by side under two parents; dates as real dates of the spreadsheet. */
export const sideTables: Layout = ({ unit, listings, asOf }) => ({
  unit,
  file: unit.file,
  date1904: false,
  look: looks.green!,
  sheets: [
    {
      name: "干部及配偶",
      skipped: null,
      tables: [
        tablePlan({
          asOf,
          lines: [titleLine(`${unit.name}退休干部及配偶情况登记表`), unitLine(unit, asOf)],
          columns: [
            sequence(),
            column("name", ["本人情况", "姓名"]),
            column("gender", ["本人情况", "性别"]),
            column("birth_date", ["本人情况", "出生年月"], { form: "serialZh" }),
            column("ethnicity", ["本人情况", "民族"]),
            column("political_status", ["本人情况", "政治面貌"], { names: shortParty }),
            column("party_join_date", ["本人情况", "入党时间"], { form: "serialDots" }),
            column("work_start_date", ["本人情况", "参加工作时间"], { form: "serialZh" }),
            column("retire_date", ["本人情况", "退休时间"], { form: "serialZh" }),
            column("orig_post", ["本人情况", "原职务"]),
            column("orig_rank", ["本人情况", "原级别"], { names: shortRank }),
            column("id_no", ["本人情况", "身份证号码"]),
            column("health", ["本人情况", "健康状况"]),
            column("living", ["本人情况", "居住状况"]),
            column("mobile", ["本人情况", "联系电话"]),
            column("marital", ["本人情况", "婚姻状况"]),
            column("spouse|name", ["配偶情况", "姓名"]),
            column("spouse|birth", ["配偶情况", "出生年月"], { form: "serialDay" }),
            column("spouse|unit", ["配偶情况", "工作单位"]),
            column("spouse|state", ["配偶情况", "状况（健在、死亡）"]),
            column("spouse|phone", ["配偶情况", "联系方式"]),
            column("remark", "备注"),
          ],
          body: flatRows(listings),
          footer: [signLine(unit)],
          stoodFor: ["orig_unit", "current_unit", "retire_kind"],
        }),
      ],
    },
  ],
});
