import { defineField } from "../defineField.js";

/** Health and how the person lives: masked unless revealed; diagnoses are never reported. */
export const livingFields = [
  defineField("health", {
    zh: "健康状况", en: "Health", required: "should", codeList: "health", sensitive: true,
    headings: ["健康状况", "身体状况", "健康状态", "健康状况详情", "身体健康状况", "身体情况", "健康情况", "目前身体状况"],
  }),
  defineField("disease", {
    zh: "主要疾病", en: "Diagnoses", sensitive: true, notReported: true, many: true,
    headings: ["疾病状况", "疾病", "是否有以下疾病", "健康状况详情", "患何种疾病", "重大疾病", "慢性病", "病史", "主要疾病", "诊断", "疾病诊断", "诊断结果", "病情"],
  }),
  defineField("self_care", {
    zh: "生活自理能力", en: "Self-care", required: "should", codeList: "selfCare", sensitive: true,
    headings: [
      "生活不能自理", "活动能力", "不能自理", "生活自理情况", "自理能力", "能否自理", "失能情况", "失能等级", "是否失能", "生活自理能力", "能否生活自理",
      "生活能否自理", "是否生活不能自理", "自理情况", "失能",
    ],
  }),
  defineField("living", {
    zh: "居住状况", en: "Living with", required: "should", codeList: "living",
    headings: [
      "居住情况", "居住状况", "居住类型", "居住地类型", "孤寡老人", "特殊人群标识", "独居/空巢", "家庭居住情况", "是否空巢", "是否独居", "与谁同住", "养老方式", "独居", "空巢",
    ],
  }),
  defineField("home_addr", {
    zh: "家庭住址", en: "Home address", required: "should", sensitive: true, many: true,
    headings: [
      "家庭住址", "现居住地", "常住住址", "现居住地详细地址", "实际居住地", "住址", "家庭详细住址", "详细住址", "现住地址", "家庭详细地址", "家庭住址及邮编", "详细地址", "居住地址", "现住址", "家庭地址", "现居住地址", "居住地", "通讯地址",
      "地址", "现家庭住址", "联系地址",
    ],
  }),
  defineField("registered_addr", {
    zh: "户籍地址", en: "Registered address", sensitive: true, headings: ["户口所在地", "户口所在地址", "户籍地", "户籍地址", "户籍所在地"],
  }),
  defineField("offsite", {
    zh: "易地安置", en: "Settled elsewhere (approved)", required: "should",
    headings: ["是否为异地安置", "安置情况", "离退休安置地", "安置地", "异地管理", "易地安置人员", "易地安置地点", "异地安置地点", "异地安置地", "易地安置地", "易地安置", "异地安置", "是否易地安置", "是否异地安置"],
  }),
  defineField("lives_elsewhere", {
    zh: "异地居住", en: "Lives elsewhere",
    headings: ["是否易地居住", "离退后现居住政区", "退休地", "异地居住", "异地居住地址", "异地居住地点", "长期居住地", "长期居住外地", "异地居住地", "是否异地", "居住城市", "是否异地居住", "易地居住"],
  }),
  defineField("hardship", {
    zh: "困难情况", en: "Hardship", required: "should", sensitive: true, many: true,
    headings: [
      "生活困难", "特殊情况具体说明", "本人是否纳入困难或特困救助", "帮扶原因", "老同志的建议和需要解决的实际问题", "困难情况", "困难类型", "特殊困难", "是否困难党员",
      "需要解决的问题", "家庭困难", "是否困难", "困难",
    ],
  }),
];
