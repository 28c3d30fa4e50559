import { completedYears, officialDate } from "../../roster/model/partialDate.js";
import { textOf } from "../people/person.js";
import { looks } from "../writing/looks.js";
import { column, paddedName, sequence, written } from "./columns.js";
import { tablePlan, type Layout } from "./plan.js";
import { flatRows, signLine, titleLine, unitLine } from "./rows.js";
import { cadreKind, shortEthnicity, shortParty, shortRank, shortTreatment } from "./wordings.js";

/** Cells that hold two things at once: birth and age, unit and post, two phones. */
export const combinedCells: Layout = ({ unit, listings, asOf }) => ({
  unit,
  file: unit.file,
  date1904: false,
  look: looks.yellow!,
  sheets: [
    {
      name: "离退休人员情况",
      skipped: null,
      tables: [
        tablePlan({
          asOf,
          lines: [titleLine(`${unit.name}离退休人员情况表`), unitLine(unit, asOf)],
          columns: [
            sequence(),
            paddedName("姓 名"),
            column("gender", "性 别"),
            column("ethnicity", "民 族", { names: shortEthnicity }),
            written(
              "出生年月（岁）",
              "birth_date",
              (values, place) => {
                const birth = textOf(values, "birth_date");
                return { value: `${officialDate(birth.slice(0, 7))}\n(${completedYears(birth, place.ageAsOf)}岁)` };
              },
              { key: "birth_date", width: 11 },
            ),
            column("political_status", "政治 面貌", { names: shortParty }),
            column("party_join_date", "入党 时间"),
            column("work_start_date", "参加工作\n时间"),
            column("retire_date", "离退休时间"),
            column("retire_kind", "离退休类型", { names: cadreKind }),
            written(
              "原工作单位及职务",
              "orig_unit_post",
              (values) => ({ value: `${textOf(values, "orig_unit")} 原${textOf(values, "orig_post")}` }),
              { key: "orig_post", width: 28 },
            ),
            column("orig_rank", "级别", { names: shortRank }),
            column("treatment_rank", "享受待遇", { names: shortTreatment }),
            column("id_no", "身份证\n号码"),
            column("health", "健康 状况"),
            column("self_care", "生活自理情况"),
            column("living", "家庭居住情况"),
            column("home_addr", "住址"),
            written(
              "联系电话",
              "mobile",
              (values) => ({
                value: [textOf(values, "landline"), textOf(values, "mobile")].filter((phone) => phone !== "").join("/"),
              }),
              { key: "mobile", width: 26 },
            ),
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
