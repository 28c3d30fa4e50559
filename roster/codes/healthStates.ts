import type { CodeList } from "./codeList.js";

/** 1, 2, 3 and 6 are the standard's; rosters add the others. 生活不能自理 belongs to 生活自理能力 and is kept as units write it. */
export const healthStates: CodeList = {
  listId: "health",
  title: "健康状况",
  source: "GB/T 2261.3-2003; reporting templates of provincial bureaus",
  codes: [
    { name: "健康或良好", code: "1", aliases: ["健康", "良好", "好", "较好", "健康良好", "健康/良好", "健康、良好", "很好", "身体健康", "正常", "身体良好", "尚好", "健"] },
    { name: "一般或较弱", code: "2", aliases: ["一般", "较弱", "弱", "体弱", "较差", "差", "一般/较弱", "一般、较弱", "身体一般", "体弱多病", "尚可", "中", "欠佳"] },
    { name: "有慢性病", code: "3", aliases: ["慢性病", "患慢性病", "有病", "患病", "有慢性疾病", "慢性疾病", "多种慢性病", "有基础病", "基础病"] },
    { name: "残疾", code: "6", aliases: ["伤残", "有残疾", "残", "残疾人", "肢体残疾"] },
    { name: "患重大疾病", aliases: ["重病", "病重", "大病", "患重病", "患大病", "重大疾病", "有重大疾病", "危重", "病危"] },
    { name: "生活不能自理", aliases: ["不能自理", "完全不能自理", "失能", "卧床", "瘫痪", "长期卧床", "瘫痪在床", "卧病在床"] },
    { name: "其他", aliases: ["其它"] },
  ],
};
