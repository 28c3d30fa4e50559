import { looks } from "../writing/looks.js";
import { column, sequence } from "./columns.js";
import { tablePlan, type Layout, type SheetPlan } from "./plan.js";
import { flatRows, isLixiu, signLine, titleLine, unitLine } from "./rows.js";
import { countyRank, shortEthnicity, shortParty } from "./wordings.js";

/** A file of the nineties, still in use as .xls: 离休人员 and 退休人员 on two sheets, dates as the numbers 1945.03 in a format of two places. */
export const oldWorkbook: Layout = ({ unit, listings, asOf }) => {
  const lixiu = listings.filter(isLixiu);
  const sheets: SheetPlan[] =
    lixiu.length === 0
      ? []
      : [
          {
            name: "离休人员",
            skipped: null,
            tables: [
              tablePlan({
                asOf,
                lines: [titleLine(`${unit.name}离休人员登记表`), unitLine(unit, asOf)],
                columns: [
                  sequence(),
                  column("name", "姓名"),
                  column("gender", "性别"),
                  column("birth_date", "出生年月", { form: "twoPlaces" }),
                  column("id_no", "身份证号码"),
                  column("political_status", "政治面貌", { names: shortParty }),
                  column("party_join_date", "入党时间", { form: "twoPlaces" }),
                  column("party_branch", "支部名称"),
                  column("revolution_start_date", "参加革命工作时间", { form: "twoPlaces" }),
                  column("retire_date", "离休时间", { form: "twoPlaces" }),
                  column("orig_post", "职务"),
                  column("orig_rank", "行政级别", { names: countyRank }),
                  column("treatment_rank", "享受级别待遇"),
                  column("spouse|name", "配偶姓名"),
                  column("spouse|state", "配偶状况（健在、死亡）"),
                  column("spouse|birth", "配偶出生年月", { form: "twoPlaces" }),
                  column("spouse|phone", "配偶联系方式"),
                  column("income", "基本离休费"),
                  column("nursing_fee", "护理费"),
                  column("mobile", "联系电话"),
                  column("home_addr", "家庭住址"),
                  column("remark", "备注"),
                ],
                body: flatRows(lixiu),
                footer: [signLine(unit)],
                stoodFor: ["orig_unit", "current_unit", "retire_kind"],
              }),
            ],
          },
        ];
  return {
    unit,
    file: unit.file,
    date1904: false,
    look: looks.plain!,
    sheets: [
      ...sheets,
      {
        name: "退休人员",
        skipped: null,
        tables: [
          tablePlan({
            asOf,
            lines: [titleLine(`${unit.name}退休人员登记表`), unitLine(unit, asOf)],
            columns: [
              sequence(),
              column("name", "姓名"),
              column("gender", "性别"),
              column("ethnicity", "民族", { names: shortEthnicity }),
              column("birth_date", "出生年月", { form: "twoPlaces" }),
              column("id_no", "身份证号码"),
              column("political_status", "政治面貌", { names: shortParty }),
              column("party_join_date", "入党时间", { form: "twoPlaces" }),
              column("party_branch", "支部名称"),
              column("work_start_date", "参加工作时间", { form: "twoPlaces" }),
              column("retire_date", "退休时间", { form: "twoPlaces" }),
              column("retire_kind", "类别"),
              column("orig_post", "职务"),
              column("orig_rank", "行政级别", { names: countyRank }),
              column("health", "健康情况"),
              column("offsite", "是否为异地安置", { empty: "否" }),
              column("mobile", "联系电话"),
              column("home_addr", "家庭住址"),
              column("remark", "备注"),
            ],
            body: flatRows(listings.filter((listing) => !isLixiu(listing))),
            footer: [signLine(unit)],
            stoodFor: ["orig_unit", "current_unit"],
          }),
        ],
      },
    ],
  };
};
