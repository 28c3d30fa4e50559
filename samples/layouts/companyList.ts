import { looks } from "../writing/looks.js";
import { column, sequence } from "./columns.js";
import { tablePlan, type Layout } from "./plan.js";
import { sectionedRows, sections, titleLine, unitLine } from "./rows.js";
import { countyRank, shortParty } from "./wordings.js";

/** A company's roster made on a Mac long ago: days counted from 1904, groups, one 合计 in words. */
export const companyList: Layout = ({ unit, listings, asOf }) => ({
  unit,
  file: unit.file,
  date1904: true,
  look: looks.blue!,
  sheets: [
    {
      name: "退休人员",
      skipped: null,
      tables: [
        tablePlan({
          asOf,
          lines: [titleLine(`${unit.name}退休人员花名册`), unitLine(unit, asOf)],
          columns: [
            sequence(),
            column("orig_unit", "组织"),
            column("name", "姓名"),
            column("gender", "性别"),
            column("birth_date", "出生日期", { form: "serialDay" }),
            column("id_no", "身份证号"),
            column("political_status", "政治面貌", { names: shortParty }),
            column("party_join_date", "入党时间", { form: "serialDots" }),
            column("party_branch", "所在党组织"),
            column("work_start_date", "参加工作时间", { form: "serialDots" }),
            column("retire_date", "实际退休时间", { form: "serialDots" }),
            column("retire_kind", "人员类别"),
            column("orig_post", "退休前岗位"),
            column("orig_rank", "级别", { names: countyRank }),
            column("mobile", "手机号码"),
            column("contact|name", "家庭联系人"),
            column("contact|phone", "家庭联系人电话"),
            column("lives_elsewhere", "退休地", { empty: "本地" }),
            column("hardship", "家庭困难"),
            column("remark", "备注"),
          ],
          body: sectionedRows(
            listings,
            [
              { ...sections.cadres, title: "一、退休干部" },
              { ...sections.workers, title: "二、退休工人" },
            ],
            { subtotals: false, countKey: null },
          ),
          stoodFor: ["current_unit"],
        }),
      ],
    },
  ],
});
