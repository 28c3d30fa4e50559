import { columnLetters } from "../../roster/model/address.js";
import { looks } from "../writing/looks.js";
import { putCell } from "../writing/draft.js";
import { column } from "./columns.js";
import { indexOf } from "./placeTable.js";
import { tablePlan, type Layout } from "./plan.js";
import { flatRows } from "./rows.js";

const must = "必填";
const notes = [
  "填表说明",
  "1. 请勿改动表头顺序，第2行为系统代码（已隐藏），请勿删除。",
  "2. 日期请填写为文本格式，如1945.03；身份证号码请设置为文本后再录入。",
  "3. 离退休类型：离休、退休、退休工人。",
  "4. 姓名、性别、身份号码、出生年月为必填项。",
];

/** An import template of a platform: a hidden row of codes and a row of hints below the heading, lists in the cells, notes on a sheet. */
export const platformTemplate: Layout = ({ unit, listings, asOf }) => ({
  unit,
  file: unit.file,
  date1904: false,
  look: looks.blue!,
  sheets: [
    {
      name: "离退休人员登记数据",
      skipped: null,
      tables: [
        tablePlan({
          asOf,
          columns: [
            column("name", "姓名", { hint: must }),
            column("gender", "性别", { hint: must }),
            column("id_no", "身份号码", { hint: "必填，18位" }),
            column("birth_date", "出生年月", { hint: "必填，如1945.03" }),
            column("ethnicity", "民族"),
            column("native_place", "籍贯"),
            column("education", "最高学历"),
            column("marital", "婚姻状况"),
            column("political_status", "政治面貌", { hint: must }),
            column("party_join_date", "加入党组织日期", { hint: "党员必填" }),
            column("party_full_date", "转为正式党员日期"),
            column("party_branch", "党组织关系所在地"),
            column("work_start_date", "参加工作时间", { hint: must }),
            column("retire_kind", "离退休类型", { hint: "下拉选择" }),
            column("retire_date", "离退休时间", { hint: must }),
            column("orig_unit", "退休时单位"),
            column("orig_post", "离退休职务", { hint: must }),
            column("orig_rank", "离退休职级", { hint: must }),
            column("treatment_rank", "现享受待遇级别"),
            column("current_unit", "现管单位", { hint: must }),
            column("archive_place", "人事档案存放地"),
            column("health", "健康状况"),
            column("self_care", "生活自理能力"),
            column("living", "居住情况"),
            column("offsite", "离退休安置地", { empty: "本地" }),
            column("mobile", "手机号", { hint: must }),
            column("landline", "固定电话号码"),
            column("home_addr", "现居住地"),
            column("registered_addr", "户口所在地"),
            column("spouse|name", "配偶姓名"),
            column("spouse|phone", "配偶联系方式"),
            column("bank", "银行卡及卡号", { hint: "选填" }),
            column("skills", "发挥作用情况"),
            column("hardship", "特殊情况具体说明"),
            column("remark", "备注"),
          ],
          codeRow: true,
          hintRow: true,
          body: flatRows(listings),
        }),
      ],
      decorate(draft, [table]) {
        const list = (key: string, values: readonly string[]): void => {
          const letters = columnLetters(indexOf(table!, key));
          draft.lists.push({ range: `${letters}4:${letters}300`, values });
        };
        list("gender", ["男", "女"]);
        list("retire_kind", ["离休", "退休", "退休工人"]);
        list("health", ["健康或良好", "一般或较弱", "有慢性病", "患重大疾病"]);
        draft.frozen = { rows: 3, columns: 1 };
        draft.hiddenColumns.add(indexOf(table!, "registered_addr"));
      },
    },
    {
      name: "填表说明",
      skipped: "no-ledger",
      tables: [],
      decorate(draft) {
        for (const [place, text] of notes.entries())
          putCell(draft, place + 1, 0, { value: text, role: place === 0 ? "title" : "line" });
        draft.widths.set(0, 90);
      },
    },
  ],
});
