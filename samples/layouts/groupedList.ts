import { looks } from "../writing/looks.js";
import { column, sequence } from "./columns.js";
import { tablePlan, type Layout } from "./plan.js";
import { sectionedRows, sections, signLine, titleLine, unitLine } from "./rows.js";
import { countyRank, plainCare, shortPeriod, shortTreatment } from "./wordings.js";

/** Two-row headings, group rows with their number of people, 小计 and 合计, contacts side by side. */
export const groupedList: Layout = ({ unit, listings, asOf, variant }) => ({
  unit,
  file: unit.file,
  date1904: false,
  look: variant === 0 ? looks.plain! : looks.green!,
  sheets: [
    {
      name: variant === 0 ? "离退休干部名册" : "Sheet1",
      skipped: null,
      tables: [
        tablePlan({
          asOf,
          lines: [titleLine(`${unit.name}离退休干部名册`), unitLine(unit, asOf)],
          columns: [
            sequence(),
            column("name", "姓名"),
            column("gender", "性别"),
            column("birth_date", "出生年月", { form: "zh" }),
            column("ethnicity", "民族"),
            column("political_status", ["政治情况", "政治面貌"]),
            column("party_join_date", ["政治情况", "入党时间"], { form: "zh" }),
            column("party_branch", ["政治情况", "所在党支部"]),
            column("revolution_start_date", "参加革命工作时间", { form: "zh" }),
            column("revolution_period", "参加革命时期", { names: shortPeriod }),
            column("work_start_date", "参加工作时间", { form: "zh" }),
            ...(variant === 0 ? [] : [column("retire_kind", "类别")]),
            column("retire_date", "离退休时间", { form: "zh" }),
            column("orig_post", "原职务"),
            column("orig_rank", "职务层次", { names: countyRank }),
            column("treatment_rank", "享受待遇", { names: shortTreatment }),
            column("health", "身体状况"),
            column("self_care", "生活自理情况", { names: plainCare }),
            column("living", "居住情况"),
            column("landline", ["联系方式", "住宅电话"]),
            column("mobile", ["联系方式", "手机"]),
            column("contact|name", ["联系人", "姓名"]),
            column("contact|relation", ["联系人", "与本人关系"]),
            column("contact|phone", ["联系人", "联系电话"]),
            column("id_no", "身份证号码"),
            column("hardship", "困难情况", { empty: "无" }),
            column("remark", "备 注"),
          ],
          body: sectionedRows(listings, [sections.lixiu, sections.cadres], {
            subtotals: variant === 0,
            countKey: variant === 0 ? "name" : null,
          }),
          footer: [signLine(unit)],
          stoodFor: variant === 0 ? ["orig_unit", "current_unit", "retire_kind"] : ["orig_unit", "current_unit"],
        }),
      ],
    },
  ],
});
