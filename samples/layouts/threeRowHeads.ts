import { looks } from "../writing/looks.js";
import { age, column, sequence } from "./columns.js";
import { tablePlan, type Layout } from "./plan.js";
import { flatRows, signLine, titleLine, unitLine } from "./rows.js";
import { plainHealth, shortEducation, shortPeriod, shortRank } from "./wordings.js";

/** Three heading rows, parents merged over their children. */
export const threeRowHeads: Layout = ({ unit, listings, asOf }) => ({
  unit,
  file: unit.file,
  date1904: false,
  look: looks.blue!,
  sheets: [
    {
      name: "老干部信息",
      skipped: null,
      tables: [
        tablePlan({
          asOf,
          lines: [titleLine(`${unit.name}老干部信息表`), unitLine(unit, asOf)],
          columns: [
            sequence(),
            column("name", ["基本情况", "本人", "姓名"]),
            column("gender", ["基本情况", "本人", "性别"]),
            column("ethnicity", ["基本情况", "本人", "民族"]),
            column("birth_date", ["基本情况", "出生", "出生年月"]),
            age(["基本情况", "出生", "年龄"]),
            column("education", ["基本情况", "文化程度"], { names: shortEducation }),
            column("id_no", ["基本情况", "身份证号"]),
            column("political_status", ["政治情况", "党派", "政治面貌"]),
            column("party_join_date", ["政治情况", "党派", "入党时间"]),
            column("party_branch", ["政治情况", "组织关系", "所在党支部"]),
            column("work_start_date", ["工作经历", "参加工作", "参加工作时间"]),
            column("revolution_period", ["工作经历", "参加工作", "离休时期"], { names: shortPeriod }),
            column("retire_kind", ["离退休情况", "离退休", "离退休类别"]),
            column("retire_date", ["离退休情况", "离退休", "离退休时间"]),
            column("retire_doc_no", ["离退休情况", "离退休", "批准文号"]),
            column("orig_post", ["离退休情况", "职务职级", "原职务"]),
            column("orig_rank", ["离退休情况", "职务职级", "原职务层次"], { names: shortRank }),
            column("treatment_rank", ["离退休情况", "待遇", "享受待遇"]),
            column("treatment_date", ["离退休情况", "待遇", "待遇批准时间"]),
            column("health", ["生活情况", "身体", "健康状况"], { names: plainHealth }),
            column("self_care", ["生活情况", "身体", "能否自理"]),
            column("living", ["生活情况", "居住", "居住状况"]),
            column("home_addr", ["生活情况", "居住", "家庭住址"]),
            column("lives_elsewhere", ["生活情况", "居住", "异地居住"], { empty: "否" }),
            column("mobile", ["联系方式", "本人", "手机"]),
            column("landline", ["联系方式", "本人", "固定电话"]),
            column("contact|name", ["联系方式", "家属", "家属姓名"]),
            column("contact|phone", ["联系方式", "家属", "家属电话"]),
            column("remark", "备注"),
          ],
          body: flatRows(listings),
          footer: [signLine(unit)],
          stoodFor: ["orig_unit", "current_unit"],
        }),
      ],
      decorate(draft, [table]) {
        draft.frozen = { rows: table!.headerRows[1], columns: 2 };
      },
    },
  ],
});
