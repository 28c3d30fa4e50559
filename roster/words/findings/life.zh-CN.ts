import type { FindingWords } from "../findingWords.js";

/** 健在与生活 */
export const life: Readonly<Record<string, FindingWords>> = {
  "deceased-date-missing": {
    title: "已去世但没有去世时间",
    message: "健在状态是去世，但没有填写去世时间。",
    advice: "请补填去世时间；去世情况已经登记，各类祝寿、走访提醒已停止。",
  },
  "deceased-but-listed": {
    title: "填了去世时间但标为健在",
    message: "去世时间是{date}，但健在状态仍是健在。答复之前，祝寿、走访提醒暂停。",
    advice: "请核实：确已去世的，把健在状态改为去世；仍健在的，清除去世时间。",
  },
  "age-implausible": {
    title: "年龄不合情理",
    message: "出生时间是{birth}，现在{age}岁，{because}。",
    advice: "请核对出生时间；已经去世的，请登记去世时间。",
    terms: { old: "标为健在且超过{oldest}岁", young: "已列为离退休人员但不满{youngest}岁" },
  },
  "offsite-place-missing": {
    title: "易地安置或异地居住没有写明地点",
    message: "标明易地安置或异地居住，但没有写地点。",
    advice: "请写明省、市，例如“是（上海市）”。",
  },
  "hardship-unexplained": {
    title: "标为困难但没有写明情况",
    message: "标明有困难，但没有写是什么困难。",
    advice: "请简要写明，例如“家庭变故”“重大疾病”。",
  },
};
