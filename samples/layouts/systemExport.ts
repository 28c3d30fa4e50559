import { looks } from "../writing/looks.js";
import { column } from "./columns.js";
import { tablePlan, type Layout } from "./plan.js";
import { flatRows } from "./rows.js";

/**
 * A CSV in GB18030 as a personnel system exports it: one line of headings, nothing else. In one of them 民族 is headed
 * 婚姻状况.
 */
export const systemExport: Layout = ({ unit, listings, asOf, variant }) => ({
  unit,
  file: unit.file,
  date1904: false,
  look: looks.bare!,
  sheets: [
    {
      name: "",
      skipped: null,
      tables: [
        tablePlan({
          asOf,
          columns: [
            column("name", "姓名"),
            column("former_name", "曾用名"),
            column("gender", "性别"),
            column(
              "ethnicity",
              variant === 0 ? "民族" : "婚姻状况",
              variant === 0 ? {} : { asked: "heading-unlike-content" },
            ),
            column("birth_date", "出生日期", { form: variant === 0 ? "dashesDay" : "compactDay" }),
            column("id_no", "身份证号"),
            column("native_place", "籍贯"),
            column("education", "文化程度"),
            column("political_status", "政治面貌"),
            column("party_join_date", "入党时间", { form: "dashes" }),
            column("party_branch", "支部名称"),
            column("work_start_date", "参加工作时间", { form: "dashes" }),
            column("retire_kind", "离退休类型"),
            column("retire_date", "离退休时间", { form: "dashes" }),
            column("orig_unit", "原工作单位"),
            column("orig_post", "原职务"),
            column("orig_rank", "级别"),
            column("treatment_rank", "现享受待遇"),
            column("current_unit", "现管单位"),
            column("health", "健康状态"),
            column("self_care", "不能自理", { names: { 生活自理: "否", 部分自理: "部分自理", 生活不能自理: "是" } }),
            column("alive", "是否在世", { names: { 健在: "是", 去世: "否" } }),
            column("death_date", "去世日期", { form: "dashesDay" }),
            column("lives_elsewhere", "是否易地居住", { empty: "否" }),
            column("home_addr", "常住住址"),
            column("mobile", "手机号码"),
            column("contact|name", "紧急联系姓名"),
            column("contact|phone", "紧急联系电话"),
            column("contact|relation", "与本人关系"),
            column("remark", "备注"),
          ],
          body: flatRows(listings),
        }),
      ],
    },
  ],
});
