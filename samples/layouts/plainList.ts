import { looks } from "../writing/looks.js";
import { age, column, paddedName, sequence } from "./columns.js";
import { tablePlan, type Layout } from "./plan.js";
import { flatRows, signLine, titleLine, unitLine } from "./rows.js";
import { cadreKind, shortEducation, shortEthnicity, shortParty, shortRank, shortTreatment } from "./wordings.js";

/** The roster as most offices keep it: title, 填报单位, one heading row, one row a person, 填表人 below. */
export const plainList: Layout = ({ unit, listings, asOf, variant }) => ({
  unit,
  file: unit.file,
  date1904: false,
  look: variant === 0 ? looks.office! : looks.festive!,
  sheets: [
    {
      name: "在册",
      skipped: null,
      tables: [
        tablePlan({
          asOf,
          lines: [titleLine(`${unit.name}离退休干部花名册`), unitLine(unit, asOf)],
          columns: [
            sequence(),
            paddedName("姓  名"),
            column("gender", "性别"),
            column("ethnicity", "民族", { names: shortEthnicity }),
            column("native_place", "籍贯"),
            column("birth_date", "出生年月"),
            ...(variant === 0 ? [] : [age()]),
            column("education", "文化程度", { names: shortEducation }),
            column("political_status", "政治面貌", { names: shortParty }),
            column("party_join_date", "入党时间"),
            column("party_branch", "所在党支部"),
            column("work_start_date", "参加工作时间"),
            column("retire_date", variant === 0 ? "离退休时间" : "离（退）休时间"),
            column("retire_kind", "离退休类别", { names: cadreKind }),
            column("orig_post", "原职务"),
            column("orig_rank", "原职级", { names: shortRank }),
            column("treatment_rank", "现享受待遇", { names: shortTreatment }),
            column("treatment_date", "待遇批准时间"),
            column("id_no", "身份证号"),
            column("health", "健康状况"),
            column("living", "居住状况"),
            column("home_addr", "家庭住址"),
            column("mobile", "联系电话"),
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
