import { looks } from "../writing/looks.js";
import { age, column, written } from "./columns.js";
import { tablePlan, type Layout } from "./plan.js";
import { flatRows, titleLine } from "./rows.js";
import { shortParty, shortRank } from "./wordings.js";

/** An export of a retirement system: title, 党龄 and 年龄 as numbers, columns that are not reported. */
export const policeExport: Layout = ({ unit, listings, asOf }) => ({
  unit,
  file: unit.file,
  date1904: false,
  look: looks.bare!,
  sheets: [
    {
      name: "退休民警",
      skipped: null,
      tables: [
        tablePlan({
          asOf,
          lines: [titleLine(`${unit.name}退休民警信息`)],
          columns: [
            column("name", "姓名"),
            column("gender", "性别"),
            age(),
            column("birth_date", "出生年月", { form: "dashes" }),
            column("id_no", "身份证"),
            column("mobile", "手机号码"),
            column("political_status", "政治面貌", { names: shortParty }),
            column("party_join_date", "入党时间", { form: "dashes" }),
            written(
              "党龄",
              "party_years",
              (values, place) => ({ value: partyYears(values.party_full_date, place.asOf) }),
              { width: 6 },
            ),
            column("party_branch", "所属党支部"),
            column("work_start_date", "参加工作时间", { form: "dashes" }),
            column("retire_date", "退休时间", { form: "dashes" }),
            column("orig_unit", "原单位"),
            column("orig_post", "原职务"),
            column("orig_rank", "原职级", { names: shortRank }),
            column("living", "居住类型"),
            column("home_addr", "实际居住地"),
            column("hardship", "生活困难", { empty: "无" }),
            column("hobby", "文体爱好"),
            column("disease", "疾病"),
            column("bank", "银行卡号"),
            column("contact|phone", "家属联系方式"),
            column("remark", "其他"),
          ],
          body: flatRows(listings),
          stoodFor: ["retire_kind", "current_unit"],
        }),
      ],
      decorate(draft, [table]) {
        draft.frozen = { rows: table!.headerRows[1], columns: 1 };
      },
    },
  ],
});

/** Completed years since 转正; nothing for those who are no members. */
export function partyYears(full: string | undefined, asOf: string): number | null {
  if (full === undefined) return null;
  const years = Number(asOf.slice(0, 4)) - Number(full.slice(0, 4));
  return asOf.slice(5, 7) < full.slice(5, 7) ? years - 1 : years;
}
