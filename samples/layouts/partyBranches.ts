import { looks } from "../writing/looks.js";
import { column, sequence, written } from "./columns.js";
import { tablePlan, type Layout } from "./plan.js";
import { partyYears } from "./policeExport.js";
import { flatRows, signLine, titleLine, unitLine } from "./rows.js";
import { shortRank } from "./wordings.js";

/** Kept for the branch's work: 入党, 转正, 党龄, 党内职务; the dead stay in it with 是否离世 and 离世时间. */
export const partyBranches: Layout = ({ unit, listings, asOf }) => ({
  unit,
  file: unit.file,
  date1904: false,
  look: looks.festive!,
  sheets: [
    {
      name: "离退休人员台账",
      skipped: null,
      tables: [
        tablePlan({
          asOf,
          lines: [titleLine(`${unit.name}离退休人员台账`), unitLine(unit, asOf)],
          columns: [
            sequence(),
            column("name", "姓名"),
            column("gender", "性别"),
            column("ethnicity", "民族"),
            column("birth_date", "出生日期", { form: "slashesDay" }),
            column("id_no", "身份证号"),
            column("political_status", "政治面貌"),
            column("party_join_date", "加入党组织日期", { form: "dashes" }),
            column("party_full_date", "转为正式党员日期", { form: "dashes" }),
            written(
              "党龄",
              "party_years",
              // The clerk has not got round to everybody's yet: 补全 does.
              (values, place) => ({ value: place.number % 3 === 0 ? null : partyYears(values.party_full_date, place.asOf) }),
              { width: 6 },
            ),
            column("party_branch", "所在党支部"),
            column("party_post", "现任党内职务"),
            column("work_start_date", "参加工作时间", { form: "dashes" }),
            column("retire_date", "退/离休时间", { form: "dashes" }),
            column("retire_kind", "退/离休类型"),
            column("orig_unit", "退/离休时工作单位"),
            column("orig_post", "退/离休时工作职务"),
            column("orig_rank", "退/离休时职级", { names: shortRank }),
            column("prof_title", "职称"),
            column("treatment_rank", "现享受待遇"),
            column("health", "健康状况"),
            column("self_care", "是否失能", { names: { 生活自理: "否", 部分自理: "部分失能", 生活不能自理: "是" } }),
            column("living", "居住情况"),
            column("alive", "是否离世", { names: { 健在: "否", 去世: "是" } }),
            column("death_date", "离世时间", { form: "dashes" }),
            column("home_addr", "常住住址"),
            column("mobile", "电话号码"),
            column("gwh", "是否关工委老同志", { empty: "否" }),
            column("skills", "特长"),
            column("hobby", "爱好"),
            column("remark", "备注"),
          ],
          body: flatRows(listings),
          footer: [signLine(unit)],
          stoodFor: ["current_unit"],
        }),
      ],
    },
  ],
});
