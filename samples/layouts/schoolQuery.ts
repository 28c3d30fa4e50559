import { looks } from "../writing/looks.js";
import { age, column } from "./columns.js";
import { tablePlan, type Layout } from "./plan.js";
import { flatRows } from "./rows.js";
import { shortEducation, shortEthnicity, shortParty, shortRank } from "./wordings.js";

/**
 * A query's result, with the template's own mistakes: 原职务级别 stands twice, which must be asked about; and in one
 * school the column of 入党时间 is headed 民族, which its content settles.
 */
export const schoolQuery: Layout = ({ unit, listings, asOf, variant }) => ({
  unit,
  file: unit.file,
  date1904: false,
  look: variant === 0 ? looks.bare! : looks.plain!,
  sheets: [
    {
      name: "离退休查询",
      skipped: null,
      tables: [
        tablePlan({
          asOf,
          columns: [
            column("retire_kind", "人员类别"),
            column("name", "姓名"),
            column("gender", "性别"),
            column("ethnicity", "民族", { names: shortEthnicity }),
            column("birth_date", "出生年月", { form: "compact" }),
            age("年龄", { gaps: true }),
            column("id_no", "身份证号"),
            column("education", "文化水平", { names: shortEducation }),
            column("political_status", "政治面貌", { names: shortParty }),
            column("party_join_date", variant === 0 ? "民族" : "入党时间", { form: "compact" }),
            column("party_branch", "目前所在支部"),
            column("work_start_date", "参加工作时间", { form: "compact" }),
            column("retire_date", "离退休时间", { form: "compact" }),
            column("orig_unit", "原工作单位"),
            column("orig_post", "原职务"),
            column("orig_rank", "原职务级别", { names: shortRank }),
            column("prof_title", "原职称"),
            column("orig_rank", "原职务级别", { key: "orig_rank#2", names: shortRank, asked: "duplicate-heading" }),
            column("treatment_rank", "享受待遇"),
            column("alive", "健在情况"),
            column("death_date", "去世时间"),
            column("mobile", "手机号码"),
            column("landline", "家庭电话"),
            column("contact|phone", "子女电话"),
            column("home_addr", "家庭住址"),
            column("health", "健康状况"),
            column("remark", "其他情况"),
          ],
          body: flatRows(listings),
          stoodFor: [],
        }),
      ],
      decorate(draft, [table]) {
        draft.filter = `A1:AA${table!.footerRow - 1}`;
      },
    },
  ],
});
