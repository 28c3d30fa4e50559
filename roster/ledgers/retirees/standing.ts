import { defineField } from "../defineField.js";

/** Rank, grade, treatment, and the units that look after the person. */
export const standingFields = [
  defineField("orig_rank", {
    zh: "原职级", en: "Former rank", required: "must", codeList: "rank",
    headings: [
      "离退休职级", "退/离休时职级", "原职级", "职级", "级别", "原职务级别", "离退前级别", "离退休前职级", "退(离)休时职级", "行政级别", "职务级别", "职务层次",
      "原级别", "职务与职级", "退休时职级", "原职务层次", "退休时级别", "离退休时级别", "退休级别",
    ],
  }),
  defineField("orig_grade", {
    zh: "职级(并行后)", en: "Grade", codeList: "grade",
    headings: ["现职级", "晋升职级", "职级", "原职级", "退休时职级", "离退休职级", "离退休前职级", "退/离休时职级"],
  }),
  defineField("treatment_rank", {
    zh: "现享受待遇", en: "Present treatment", required: "should", codeList: "treatment",
    headings: [
      "现享受待遇级别", "现享受待遇", "享受待遇", "享受待遇/级别", "享受级别待遇", "离退干部现享受待遇", "离退干部现享受待遇类别", "待遇", "享受待遇级别", "待遇级别",
      "享受何种待遇", "现待遇", "政治待遇级别",
    ],
  }),
  defineField("treatment_date", {
    zh: "待遇批准时间", en: "Treatment approved",
    headings: ["待遇批准时间(文号)", "待遇批准时间", "现享受待遇批准时间", "提高享受待遇情况", "享受待遇时间", "提高待遇时间"],
  }),
  defineField("medical_treatment", {
    zh: "医疗待遇", en: "Medical treatment", codeList: "medicalTreatment",
    headings: ["享受医疗待遇情况", "是否参加属地医疗保险", "医疗待遇级别", "保健证编号", "医疗待遇", "保健级别", "医保类别"],
  }),
  defineField("current_unit", {
    zh: "现管理单位", en: "Unit in charge", required: "must",
    headings: [
      "现管单位", "现服务单位", "离退后现管理单位名称", "离退后现管理单位代码", "离退后管理类别", "接收地", "接受安置单位", "现管理单位", "服务管理单位", "主管单位",
      "所属单位", "填报单位", "管理单位", "现管理(服务)单位",
    ],
  }),
  defineField("pay_unit", {
    zh: "离退休费支付单位", en: "Paid by",
    headings: ["离退休费支付单位名称", "离退休费支付单位", "是否养老金社会化发放", "发放单位", "工资发放单位"],
  }),
  defineField("archive_place", {
    zh: "人事档案存放地", en: "Archive kept at", headings: ["人事档案存放地", "档案存放地", "档案册数", "档案所在地", "档案管理单位"],
  }),
  defineField("honor", {
    zh: "荣誉表彰", en: "Honours", many: true,
    headings: ["所获荣誉", "是否先模人员", "劳模情况标识", "奖罚情况", "授奖单位", "获奖情况", "劳模级别", "功勋荣誉", "光荣在党50年", "荣誉表彰"],
  }),
];
