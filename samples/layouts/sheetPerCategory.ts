import { looks } from "../writing/looks.js";
import { column, sequence } from "./columns.js";
import { tablePlan, type ColumnSpec, type Layout, type SheetPlan } from "./plan.js";
import { flatRows, isCadre, isLixiu, isWorker, titleLine, unitLine } from "./rows.js";
import { plainHealth, shortRank, shortTreatment } from "./wordings.js";

type Kind = "离休" | "退休" | "已故";

const retired: Readonly<Record<Kind, string>> = { 离休: "离休时间", 退休: "退休时间", 已故: "离退休时间" };

function columns(kind: Kind): readonly ColumnSpec[] {
  return [
    sequence(),
    column("name", "姓名"),
    column("gender", "性别"),
    column("ethnicity", "民族"),
    column("birth_date", "出生日期", { form: "dotsDay" }),
    column("id_no", "公民身份号码"),
    column("political_status", "政治面貌"),
    column("party_join_date", "入党时间"),
    column("party_branch", "所属党支部"),
    kind === "离休" ? column("revolution_start_date", "参加革命时间") : column("work_start_date", "参加工作时间"),
    column("retire_date", retired[kind]),
    ...(kind === "已故"
      ? [column("retire_kind", "离退休类别"), column("death_date", "病故时间", { form: "dotsDay" })]
      : []),
    column("retire_doc_no", "退休审批文号"),
    column("orig_unit", "原工作单位"),
    column("orig_post", "退休前职务"),
    column("orig_rank", "原职务级别", { names: shortRank }),
    column("treatment_rank", "享受待遇", { names: shortTreatment }),
    column("health", "身体情况", { names: plainHealth }),
    column("self_care", "自理能力"),
    column("living", "与谁同住"),
    column("home_addr", "现住址"),
    column("mobile", "本人电话"),
    column("contact|name", "紧急联系姓名"),
    column("contact|relation", "与本人关系"),
    column("contact|phone", "紧急联系电话"),
    column("remark", "备注"),
  ];
}

/** One sheet a category; the sheet's name is all that tells the category. Those who died stand on a sheet of their own. */
export const sheetPerCategory: Layout = ({ unit, listings, asOf }) => {
  const sheet = (name: string, kind: Kind, own: typeof listings): SheetPlan => ({
    name,
    skipped: null,
    tables: [
      tablePlan({
        asOf,
        lines: [titleLine(`${unit.name}${name}花名册`), unitLine(unit, asOf)],
        columns: columns(kind),
        body: flatRows(own),
        stoodFor: kind === "已故" ? ["current_unit"] : ["retire_kind", "current_unit"],
      }),
    ],
    decorate(draft, [table]) {
      draft.frozen = { rows: table!.headerRows[1], columns: 2 };
    },
  });
  const living = listings.filter(({ told }) => told.alive !== "去世");
  return {
    unit,
    file: unit.file,
    date1904: false,
    look: looks.plain!,
    sheets: [
      sheet("离休干部", "离休", living.filter(isLixiu)),
      sheet("退休干部", "退休", living.filter(isCadre)),
      sheet("退休工人", "退休", living.filter(isWorker)),
      sheet(
        "已故人员",
        "已故",
        listings.filter(({ told }) => told.alive === "去世"),
      ),
    ],
  };
};
