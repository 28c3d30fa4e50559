import { defineField } from "../defineField.js";

/** Spouse, family and, after a death, those left behind. */
export const familyFields = [
  defineField("marital", {
    zh: "婚姻状况", en: "Marital status", codeList: "marital", headings: ["婚姻状况", "婚否", "婚姻", "婚姻情况"],
  }),
  defineField("spouse", {
    zh: "配偶情况", en: "Spouse", many: true,
    headings: ["配偶情况", "老伴情况"],
    parts: {
      name: ["配偶姓名", "配偶", "爱人姓名", "老伴", "老伴姓名", "爱人"],
      phone: ["配偶联系方式", "配偶电话", "配偶联系电话", "爱人电话"],
      birth: ["配偶出生年月", "配偶出生日期", "配偶年龄"],
      unit: ["配偶原单位及职务", "配偶工作单位名称", "配偶工作单位", "配偶单位", "配偶单位及职务", "配偶职务"],
      state: ["配偶状况(健在、死亡)", "配偶状况", "配偶身体状况", "配偶健康状况", "配偶有无工作情况(无工作、有工作)", "配偶有无工作情况"],
      note: ["配偶备注", "配偶身份证号", "配偶身份证号码"],
    },
  }),
  defineField("family", {
    zh: "家庭主要成员", en: "Family", many: true,
    headings: ["子女情况", "子女总人数", "子女数", "无劳动能力需抚养子女人数", "家庭情况", "主要社会关系", "家庭主要成员", "家庭成员", "家庭成员情况"],
    parts: {
      name: ["家庭主要成员姓名", "家庭成员姓名", "子女姓名"],
      relation: ["家庭主要成员称谓", "家庭成员称谓", "家庭成员关系"],
      birth: ["家庭主要成员年龄", "家庭成员年龄"],
      unit: ["子女工作单位", "家庭成员工作单位", "子女单位"],
      note: ["家庭主要成员备注", "家庭成员备注"],
    },
  }),
  defineField("survivor", {
    zh: "遗属", en: "Survivors", required: "if-deceased", many: true,
    headings: ["遗属看望", "遗属情况"],
    parts: {
      name: ["遗属姓名", "遗孀", "遗属", "无固定收入遗属"],
      relation: ["遗属关系", "遗属与本人关系"],
      phone: ["遗属联系电话", "遗属电话", "遗属联系方式"],
      note: ["定期补助/月(元)", "遗属补助标准"],
    },
  }),
];
