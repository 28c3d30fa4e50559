import type { FindingWords } from "../findingWords.js";

/** 联系方式 */
export const contact: Readonly<Record<string, FindingWords>> = {
  "phone-format": {
    title: "电话号码格式不对",
    message: "“{odd}”{because}。",
    advice: "请核对号码：手机11位，以13至19开头；固定电话7至8位，可带区号。一格多个号码请用顿号分开。",
    terms: { odd: "不是手机号码，也不是固定电话号码", parted: "中间有符号，去掉后是手机号码" },
  },
  "contact-missing": {
    title: "没有联系电话",
    message: "本人和联系人的电话都没有填写。",
    advice: "请至少填写一个能联系到本人或家属的电话。",
  },
};
