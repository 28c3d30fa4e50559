import { looks } from "../writing/looks.js";
import { column, sequence } from "./columns.js";
import { tablePlan, type Layout } from "./plan.js";
import { flatRows, isLixiu, titleLine, unitLine } from "./rows.js";
import { plainCare, shortRank, shortTreatment } from "./wordings.js";

/** The bureau's own collection form: every 离休干部 that it looks after, others' too, and its own 退休干部 on a second sheet. */
export const lixiuCollection: Layout = ({ unit, listings, asOf }) => ({
  unit,
  file: unit.file,
  date1904: false,
  look: looks.festive!,
  sheets: [
    {
      name: "离休干部",
      skipped: null,
      tables: [
        tablePlan({
          asOf,
          lines: [titleLine("离休干部基本信息采集表"), unitLine(unit, asOf)],
          columns: [
            sequence(),
            column("name", "姓名"),
            column("gender", "性别"),
            column("birth_date", "出生年月"),
            column("birthday_wish", "农历生日"),
            column("id_no", "身份证号"),
            column("ethnicity", "民族"),
            column("political_status", "政治面貌"),
            column("party_join_date", "入党时间"),
            column("party_branch", "党组织关系所在支部"),
            column("revolution_start_date", "参加革命工作"),
            column("revolution_period", "参加革命工作时期"),
            column("retire_date", "离休时间"),
            column("orig_unit", "原单位"),
            column("orig_post", "原职务"),
            column("orig_rank", "原职级", { names: shortRank }),
            column("treatment_rank", "现享受待遇", { names: shortTreatment }),
            column("medical_treatment", "享受医疗待遇情况"),
            column("current_unit", "现服务单位"),
            column("health", "健康状态"),
            column("self_care", "活动能力", { names: plainCare }),
            column("living", "居住类型"),
            column("home_addr", "详细地址"),
            column("mobile", "联系电话"),
            column("contact|name", "家庭联系人"),
            column("contact|phone", "家庭联系人电话"),
            column("liaison", "老同志联系人"),
            column("hardship", "本人是否纳入困难或特困救助", { empty: "否" }),
            column("hobby", "兴趣爱好及活动类型"),
            column("remark", "备注"),
          ],
          body: flatRows(listings.filter(isLixiu)),
          footer: ["注：1.本表每年更新一次；2.离休干部情况变化的，请于5个工作日内报老干部局。"],
          stoodFor: ["retire_kind"],
        }),
      ],
      decorate(draft, [table]) {
        draft.frozen = { rows: table!.headerRows[1], columns: 2 };
      },
    },
    {
      name: "本部退休干部",
      skipped: null,
      tables: [
        tablePlan({
          asOf,
          lines: [titleLine(`${unit.name}退休干部名单`)],
          columns: [
            sequence("编号"),
            column("name", "姓名"),
            column("gender", "性别"),
            column("birth_date", "出生日期", { form: "dashesDay" }),
            column("id_no", "身份证号码"),
            column("political_status", "政治面貌"),
            column("party_join_date", "入党日期", { form: "dashes" }),
            column("party_branch", "党支部"),
            column("work_start_date", "参加工作日期", { form: "dashes" }),
            column("retire_date", "退休日期", { form: "dashes" }),
            column("orig_post", "原职务"),
            column("orig_rank", "原职级", { names: shortRank }),
            column("orig_grade", "现职级"),
            column("mobile", "手机"),
            column("home_addr", "住址"),
          ],
          body: flatRows(listings.filter((listing) => !isLixiu(listing))),
          stoodFor: ["orig_unit", "current_unit", "retire_kind"],
        }),
      ],
    },
  ],
});
