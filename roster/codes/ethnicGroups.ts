import type { Code, CodeList } from "./codeList.js";

const names = [
  "汉族", "蒙古族", "回族", "藏族", "维吾尔族", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族",
  "土家族", "哈尼族", "哈萨克族", "傣族", "黎族", "傈僳族", "佤族", "畲族", "高山族", "拉祜族", "水族", "东乡族", "纳西族",
  "景颇族", "柯尔克孜族", "土族", "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯族", "阿昌族",
  "普米族", "塔吉克族", "怒族", "乌孜别克族", "俄罗斯族", "鄂温克族", "德昂族", "保安族", "裕固族", "京族", "塔塔尔族",
  "独龙族", "鄂伦春族", "赫哲族", "门巴族", "珞巴族", "基诺族",
];

/** Names as they were written before a group's name was changed or simplified. */
const formerNames: Readonly<Record<string, readonly string[]>> = {
  汉族: ["漢族", "漢"],
  壮族: ["僮族", "僮"],
  瑶族: ["傜族", "傜"],
  傣族: ["泰族"],
  佤族: ["卡佤族", "卡瓦族"],
  德昂族: ["崩龙族"],
  毛南族: ["毛难族"],
  仡佬族: ["仡老族"],
  维吾尔族: ["维族", "维"],
  蒙古族: ["蒙族", "蒙"],
  哈萨克族: ["哈族"],
  朝鲜族: ["鲜族"],
};

/** "汉" for 汉族: units drop the last character, also of the long names. */
function ethnicGroup(name: string): Code {
  return { name, aliases: [name.slice(0, -1), ...(formerNames[name] ?? [])] };
}

export const ethnicGroups: CodeList = {
  listId: "ethnicity",
  title: "民族",
  source: "GB/T 3304",
  codes: [
    ...names.map(ethnicGroup),
    { name: "其他", aliases: ["其它", "未识别民族"] },
    { name: "外国血统中国籍人士", aliases: ["外国血统", "入籍"] },
  ],
};
