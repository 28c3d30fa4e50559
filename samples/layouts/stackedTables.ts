import { looks } from "../writing/looks.js";
import { column, gap, sequence } from "./columns.js";
import { placeTable } from "./placeTable.js";
import { tablePlan, type ColumnSpec, type Layout } from "./plan.js";
import { flatRows, isLixiu, signLine, spacedRows, titleLine, unitLine } from "./rows.js";
import { shortRank, shortTreatment } from "./wordings.js";

/** Begins at C4, leaves a column and some rows empty, and stacks two tables: 离休干部 above, 退休干部 below. */
export const stackedTables: Layout = ({ unit, listings, asOf }) => {
  const tail = (kind: "离休" | "退休"): readonly ColumnSpec[] => [
    column("orig_post", kind === "离休" ? "离休前职务" : "原任职务"),
    column("orig_rank", "级别", { names: shortRank }),
    gap("gap"),
    column("treatment_rank", "享受待遇/级别", { names: shortTreatment }),
    column("mobile", "联系方式"),
    column("home_addr", "居住地址"),
    column("remark", kind === "离休" ? "备注" : "附注"),
  ];
  const lixiu = tablePlan({
    asOf,
    top: 4,
    left: 2,
    lines: [titleLine(`${unit.name}离休干部名册`), unitLine(unit, asOf)],
    columns: [
      sequence(),
      column("name", "姓名"),
      column("gender", "性别"),
      column("birth_date", "出生"),
      column("id_no", "证件号码"),
      column("political_status", "政治面貌"),
      column("party_join_date", "入党年月"),
      column("revolution_start_date", "参加革命工作时间"),
      column("retire_date", "离休时间"),
      ...tail("离休"),
    ],
    body: flatRows(listings.filter(isLixiu)),
    stoodFor: ["orig_unit", "current_unit", "retire_kind"],
  });
  const tuixiu = tablePlan({
    asOf,
    top: placeTable(lixiu).nextRow + 3,
    left: 2,
    lines: [titleLine(`${unit.name}退休干部名册`), unitLine(unit, asOf)],
    columns: [
      sequence(),
      column("name", "姓名"),
      column("gender", "性别"),
      column("birth_date", "出生年月"),
      column("id_no", "证件号码"),
      column("political_status", "政治面貌"),
      column("party_join_date", "入党年月"),
      column("work_start_date", "参加工作年月"),
      column("retire_date", "退休年月"),
      ...tail("退休"),
    ],
    body: spacedRows(
      listings.filter((listing) => !isLixiu(listing)),
      5,
    ),
    footer: ["", signLine(unit)],
    stoodFor: ["orig_unit", "current_unit", "retire_kind"],
  });
  return {
    unit,
    file: unit.file,
    date1904: false,
    look: looks.yellow!,
    sheets: [{ name: "离退休干部", skipped: null, tables: [lixiu, tuixiu] }],
  };
};
