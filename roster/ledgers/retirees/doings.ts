import { defineField } from "../defineField.js";

/** What the person still does, is paid and kept with. */
export const doingsFields = [
  defineField("skills", {
    zh: "特长", en: "Skills", many: true,
    headings: ["特长", "发挥作用情况", "发挥作用具体情况", "专业特长", "个人特长", "专长", "特长爱好", "银龄人才类别"],
  }),
  defineField("hobby", {
    zh: "兴趣爱好", en: "Hobbies", many: true,
    headings: ["爱好", "文体爱好", "兴趣爱好", "兴趣爱好及活动类型", "参加社团情况", "老年文体社团职务", "业余爱好", "文艺特长", "参加文体团队", "老年大学班级"],
  }),
  defineField("gwh", {
    zh: "关工委/五老身份", en: "Care for the young", many: true,
    headings: [
      "是否关工委老同志", "现任关工委职务", "关工委工作职务", "特邀党建组织员", "督导组成员", "是否五老", "五老类别", "社会兼职", "银龄行动意愿", "五老身份",
      "关工委/五老身份", "是否五老人员",
    ],
  }),
  defineField("veteran", {
    zh: "军转/参战", en: "Veteran", many: true,
    headings: [
      "是否军转干部", "转业时军职级", "特殊人群标识", "特殊人群标识(退役军人/参战/涉核)", "是否军队转业", "参战情况", "抗美援朝", "是否退役军人", "军转干部",
    ],
  }),
  defineField("income", {
    zh: "月收入", en: "Monthly income", sensitive: true, many: true,
    headings: [
      "月收入总额", "基本离休费", "基本离退休金", "离休费标准(元/月)", "离退休费标准(%)", "生活补贴", "审批的养老金额", "离休金", "退休金", "月退休费", "月养老金", "月离退休费", "离休费", "退休费", "养老金", "工资", "月收入", "离退休费",
    ],
  }),
  defineField("nursing_fee", {
    zh: "护理费", en: "Nursing fee", many: true, headings: ["护理费", "自雇费", "交通费", "高龄护理费", "护理补贴"],
  }),
  defineField("bank", {
    zh: "银行卡号", en: "Bank account", sensitive: true, notReported: true, many: true,
    headings: ["银行卡及卡号", "银行卡号", "工资卡号", "开户行", "开户银行", "银行账号", "银行帐号", "卡号", "银行卡", "社保卡号"],
  }),
  defineField("alive", {
    zh: "健在状态", en: "Living or deceased", required: "must", codeList: "alive",
    headings: [
      "是否离世", "健在情况", "是否在世", "是否死亡", "生存状态", "人员状态", "在册状态", "健在", "是否健在", "是否去世", "健在状态", "生存状况", "是否已故", "目前状况",
    ],
  }),
  defineField("death_date", {
    zh: "去世时间", en: "Died", required: "if-deceased",
    headings: ["离世时间", "已故时间", "死亡日期", "去世时间", "逝世时间", "病故时间", "死亡时间", "去世日期", "逝世日期", "病故日期", "逝世年月", "病故年月", "死亡年月", "离世年月", "去世年月日", "去世年月"],
  }),
  defineField("remark", {
    zh: "备注", en: "Remark", many: true,
    headings: ["备注", "离退休备注", "离退备注", "其他", "其他情况", "说明", "备注说明", "附注", "备考"],
  }),
];
