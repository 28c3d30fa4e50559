import { looks } from "../writing/looks.js";
import { age, column, paddedName, sequence } from "./columns.js";
import { tablePlan, type Layout } from "./plan.js";
import { flatRows, signLine, titleLine, unitLine } from "./rows.js";
import { shortParty } from "./wordings.js";

/** How many of the last rows stand only in the phone list of the villages. */
const IN_VILLAGES = 5;

/** A town's ledger without ranks; the villages' elders stand in a phone list that holds neither number nor birth. */
export const townLedger: Layout = ({ unit, listings, asOf, variant }) => {
  const split = listings.length - IN_VILLAGES;
  return {
    unit,
    file: unit.file,
    date1904: false,
    look: variant === 0 ? looks.plain! : looks.yellow!,
    sheets: [
      {
        name: "机关退休",
        skipped: null,
        tables: [
          tablePlan({
            asOf,
            lines: [titleLine(`${unit.name}退休干部台账`), unitLine(unit, asOf)],
            columns: [
              sequence("编号"),
              paddedName("姓  名"),
              column("gender", "性  别"),
              column("birth_date", "出生年月"),
              column("id_no", "身份证号码"),
              column("political_status", "政治面貌", { names: shortParty }),
              column("party_join_date", "入党时间"),
              column("work_start_date", "参加工作时间"),
              column("retire_date", "退休时间"),
              column("retire_kind", "退休性质"),
              column("orig_unit", "原单位名称"),
              column("orig_post", "职务"),
              column("alive", "健在情况"),
              column("death_date", "已故时间"),
              column("home_addr", "住址"),
              column("mobile", "联系电话"),
              column("contact|phone", "亲属联系电话"),
              column("offsite", "安置情况", { empty: "本地" }),
              column("hardship", "困难情况"),
              column("remark", "备注"),
            ],
            body: flatRows(listings.slice(0, split)),
            footer: [signLine(unit)],
            stoodFor: ["current_unit"],
          }),
        ],
      },
      {
        name: "村(社区)退休老同志",
        skipped: null,
        tables: [
          tablePlan({
            asOf,
            lines: [titleLine(`${unit.name}村（社区）退休老同志联系名单`), unitLine(unit, asOf)],
            columns: [
              sequence(),
              column("name", "姓名"),
              column("gender", "性别"),
              age(),
              column("political_status", "政治面貌"),
              column("work_start_date", "参加工作时间"),
              column("retire_date", "退休时间"),
              column("orig_post", "原职务"),
              column("orig_rank", "级别"),
              column("mobile", "联系电话"),
              column("remark", "备注"),
            ],
            body: flatRows(listings.slice(split)),
            stoodFor: ["orig_unit", "current_unit", "retire_kind"],
          }),
        ],
      },
    ],
  };
};
