import type { FindingWords } from "../findingWords.js";

/** 公民身份号码 */
export const idNumber: Readonly<Record<string, FindingWords>> = {
  "id-number-format": {
    title: "身份证号写法不规范",
    message: "身份证号中有{habits}，号码本身可以识别。",
    advice: "可一键规范为18位半角字符。",
    terms: { spaces: "空格", "full-width": "全角字符", "id-punctuation": "撇号、连字符或小写x" },
  },
  "id-number-15-digit": {
    title: "15位旧身份证号",
    message: "这是15位旧号码，按规则推算的18位号码是{upgraded}。",
    advice: "请对照现用身份证核对后采用。",
  },
  "id-number-precision-lost": {
    title: "身份证号末几位已丢失",
    message: "身份证号被存成了数字（{text}），末几位已经丢失，无法由软件恢复。",
    advice: "请按身份证重新录入；录入前先把单元格设为文本格式。",
  },
  "id-number-length": {
    title: "身份证号位数不对",
    message: "身份证号有{length}位，应为18位。",
    advice: "请对照身份证核对，重新录入。",
  },
  "id-number-characters": {
    title: "身份证号中有不该有的字符",
    message: "身份证号中有“{odd}”；只有18位号码的最后一位可以是X。",
    advice: "请对照身份证核对，重新录入；其他证件请填在备注中。",
  },
  "id-number-impossible-date": {
    title: "身份证号中的出生日期不可能",
    message: "身份证号中的出生日期{birth}不是真实日期，或在将来，或在130年以前。",
    advice: "请对照身份证核对，重新录入。",
  },
  "id-number-checksum": {
    title: "身份证号校验不通过",
    message: "身份证号最后一位与前面的数字不相符，至少有一位录错。",
    advice: "请对照身份证逐位核对。",
  },
  "id-number-area": {
    title: "身份证号的地区代码可疑",
    message: "身份证号前六位{area}{why}。",
    advice: "请对照身份证核对前六位；确实如此的，说明原因后保留。",
    terms: { never: "从来不是行政区划代码", "not-then": "在{born}年出生以后没有使用过" },
  },
  "id-number-birth": {
    title: "身份证号与出生日期不一致",
    message: "身份证号中的出生日期是{inNumber}，“{heading}”是{stated}。",
    advice: "出生日期以档案认定为准，不会自动改动；号码录错的请更正，属档案认定不同的，可批量确认“以档案认定为准”。",
  },
  "id-number-gender": {
    title: "身份证号与性别不一致",
    message: "按身份证号应为{inNumber}，性别栏是{stated}。",
    advice: "请核对性别和身份证号。",
  },
  "id-number-duplicate": {
    title: "身份证号重复",
    message: "与第{otherRows}行（{otherNames}）的身份证号相同。",
    advice: "同一人请只保留一行；不是同一人的，请对照身份证更正号码。",
  },
};
