import { defineField } from "../defineField.js";

/** Who the person is. Headings: templates and rosters in use. */
export const identityFields = [
  defineField("seq", { zh: "序号", en: "Number", headings: ["序号", "编号", "No.", "No", "顺序号", "序", "行号"] }),
  defineField("name", {
    zh: "姓名", en: "Name", required: "must",
    headings: ["姓名", "老干部姓名", "老同志姓名", "离退休干部姓名", "离休干部姓名", "退休干部姓名", "人员姓名", "本人姓名", "名字", "姓名(曾用名)", "离退休人员姓名", "退休人员姓名", "离休人员姓名", "户籍姓名"],
  }),
  defineField("former_name", { zh: "曾用名", en: "Former name", headings: ["曾用名", "原名", "别名"] }),
  defineField("gender", { zh: "性别", en: "Gender", required: "must", codeList: "gender", headings: ["性别", "男/女", "性别(男/女)"] }),
  defineField("id_no", {
    zh: "公民身份号码", en: "Citizen's number", required: "must", sensitive: true,
    headings: [
      "身份证号", "身份证号码", "身份号码", "身份证", "证件号码", "社会保障号码", "公民身份号码", "公民身份证号码", "居民身份证号码", "居民身份证号",
      "身份证件号码", "身份证号(18位)", "证件号", "社会保障号", "身份证编号",
    ],
  }),
  defineField("birth_date", {
    zh: "出生日期", en: "Date of birth", required: "must",
    headings: ["出生年月", "出生日期", "出生时间", "出生年月日", "生日", "出生", "出生年月(岁)", "档案出生日期", "档案出生年月"],
  }),
  defineField("birth_date_id", { zh: "身份证出生日期", en: "Date of birth on the identity card", headings: ["身份证出生日期", "身份证出生年月", "身份证生日"] }),
  defineField("birthday_wish", {
    zh: "生日(个人意愿)", en: "Birthday as wished",
    headings: ["生日(个人意愿)", "阴历/阳历", "农历生日", "阴历生日", "个人意愿生日", "出生年月(农历)", "出生日期(农历)", "出生年月日(农历)", "生日(农历)", "出生年月(阴历)", "农历出生日期", "农历出生年月", "农历/公历"],
  }),
  defineField("age", { zh: "年龄", en: "Age", required: "derived", headings: ["年龄", "现年龄", "周岁", "年龄(周岁)", "现龄", "实足年龄", "周岁年龄", "虚岁", "现年"] }),
  defineField("ethnicity", { zh: "民族", en: "Ethnic group", required: "should", codeList: "ethnicity", headings: ["民族", "族别"] }),
  defineField("native_place", { zh: "籍贯", en: "Native place", headings: ["籍贯", "祖籍", "出生地", "籍贯(省市县)"] }),
  defineField("education", {
    zh: "文化程度", en: "Education", required: "should", codeList: "education", many: true,
    headings: ["文化程度", "最高学历", "文化水平", "学历", "最高学位", "全日制学历", "在职学历", "学历学位", "教育程度", "毕业院校及专业"],
  }),
  defineField("prof_title", {
    zh: "专业技术职称", en: "Professional title",
    headings: ["专业技术职称", "资格职称", "原职称", "离退休前职称", "职称", "技术职称", "专业技术职务", "职称等级"],
  }),
];
