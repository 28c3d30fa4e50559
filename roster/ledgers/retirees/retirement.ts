import { defineField } from "../defineField.js";

/** Work, retirement and what kind of retirement it is. */
export const retirementFields = [
  defineField("work_start_date", {
    zh: "参加工作时间", en: "Began work", required: "must-tuixiu",
    headings: [
      "参加工作时间", "参加工作日期", "参加工作月份", "入伍(参加工作)时间", "工作时间", "参加工作年月", "参加工作年月日", "参工时间", "工作起始时间", "何时参加工作", "参加工作",
      // Written for both kinds of people at once; the dates in the column decide.
      "参加革命/工作时间", "参加革命(工作)时间", "参加革命、工作时间",
    ],
  }),
  defineField("revolution_start_date", {
    zh: "参加革命工作时间", en: "Joined the revolution", required: "must-lixiu",
    headings: [
      "参加革命工作时间", "参加革命工作时期", "参加革命工作", "参加革命时间", "参加革命/工作时间", "参加革命(工作)时间", "参加革命、工作时间", "建国前参加革命工作",
      "参加革命年月", "参革时间", "何时参加革命", "革命工作时间", "参加革命日期", "参加革命工作日期", "参加革命工作年月",
    ],
  }),
  defineField("retire_kind", {
    zh: "离退休类别", en: "Kind of retirement", required: "must", codeList: "retireKind",
    headings: [
      "离退休类型", "退/离休类型", "离退类别", "离退休类别", "人员类别", "退(离休)类型", "目前状况", "类别", "退休性质", "离退休性质", "离/退休", "人员类型",
      "离休/退休", "身份", "离退休形式", "离休性质", "退休类别", "退休类型", "离退类型", "干部类别",
    ],
  }),
  defineField("revolution_period", {
    zh: "离休时期", en: "Period of joining", required: "derived", codeList: "revolutionPeriod",
    headings: ["参加革命工作时期", "离休性质", "抗战/解放", "革命时期", "参加革命时期", "离休类别(红军/抗战/解放)", "离休时期"],
  }),
  defineField("retire_date", {
    zh: "离退休时间", en: "Retired", required: "must",
    headings: [
      "离退休时间", "退/离休时间", "退休时间", "离休时间", "退休年月", "离退日期", "离退休日期", "离退休月份", "实际退休时间", "离(退)休时间", "离退休年月", "退休年月日", "离休年月日", "离退休年月日", "退休日期",
      "离休年月", "离休日期", "批准退休时间", "办理退休时间", "离休(退休)时间", "到龄退休时间", "离退时间",
    ],
  }),
  defineField("retire_doc_no", {
    zh: "离退休批准文号", en: "Approval number",
    headings: ["离退休文号", "离退批准文号", "待遇批准时间(文号)", "待遇批准文号", "离退休证号", "离休证号", "批准文号", "退休审批文号", "退休证号", "离退休批准文号"],
  }),
  defineField("orig_unit", {
    zh: "原工作单位", en: "Former unit", required: "must",
    headings: [
      "原单位", "原工作单位", "退/离休时工作单位", "离退休前单位", "原单位名称", "退休时单位及岗位", "组织", "退休单位", "退休前单位", "离退休前工作单位", "原所在单位",
      "单位", "工作单位", "所在单位", "退休时单位", "单位名称", "离退休时单位",
    ],
  }),
  defineField("orig_unit_post", {
    zh: "原工作单位及职务", en: "Former unit and post",
    headings: [
      "原工作单位及职务", "原工作单位及职务职级", "原单位及职务职级", "原工作单位、职务", "原工作单位职务", "单位职务", "工作单位和职务", "原工作单位和职务", "原单位及职务", "工作单位及职务", "单位及职务", "生前单位及曾任职务", "离退休前单位及职务", "原任职务", "原单位职务",
      "退休前单位及职务", "原单位和职务", "离退休时单位及职务", "退休时单位及职务",
    ],
  }),
  defineField("orig_post", {
    zh: "原职务", en: "Former post", required: "must",
    headings: [
      "原职务", "离退休职务", "退/离休时工作职务", "离退休时职务", "离退休前职务", "原职务职级", "原职务及职级", "职务职级", "职务及职级", "退休时职务职级", "退休时职务及职级", "离退休时职务职级", "退休前职务", "退休时职务(职级)", "曾任最高职务", "离退休岗位", "退休前岗位",
      "退休时职务", "职务", "原任职务", "原行政职务", "离休前职务", "离退休职务名称", "退休职务", "岗位",
    ],
  }),
];
