import { defineField } from "../defineField.js";

/** How the person and the people around them are reached. */
export const contactFields = [
  defineField("mobile", {
    zh: "联系电话", en: "Phone", required: "must", sensitive: true, many: true,
    headings: ["联系电话", "手机号", "手机号码", "电话号码", "移动电话", "手机/固话", "手机电话", "联系电话及手机", "短号", "联系方式", "手机", "电话", "本人电话", "本人联系电话", "联系电话(手机)", "联系手机"],
  }),
  defineField("landline", {
    zh: "固定电话", en: "Landline", sensitive: true, many: true,
    headings: ["固定电话", "固定电话号码", "住宅电话", "家庭电话", "固话", "宅电", "座机", "家庭座机"],
  }),
  defineField("liaison", {
    zh: "单位联系人", en: "The unit's contact", headings: ["老同志联系人", "单位联系人", "联络员", "包联人", "结对联系人"],
  }),
  defineField("contact", {
    zh: "联系人", en: "Contact", required: "should", sensitive: true, many: true,
    headings: ["其他联系人", "联系人情况"],
    parts: {
      name: ["联系人", "联系人姓名", "紧急联系人", "紧急联系姓名", "紧急联系人姓名", "家庭联系人", "家庭联系人姓名", "家属姓名", "监护人", "监护人姓名", "家属"],
      relation: ["与本人关系", "联系人关系", "与联系人关系", "联系人与本人关系", "与老干部关系", "与老同志关系", "家属关系"],
      phone: [
        "家属联系方式", "子女电话", "紧急联系电话", "紧急联系人电话", "亲属联系电话", "家庭联系人电话", "其他联系电话", "子女联系方式", "子女联系电话", "家属电话",
        "家属联系电话", "联系人电话", "联系人联系电话", "联系人联系方式", "联系人手机", "其他联系方式", "备用电话",
      ],
    },
  }),
];
