import { squeeze } from "./cells/plainText.js";

const totalLabel =
  /^(?:本页|本表|本单位|单位|离休|退休|离退休|干部|人员|全部|以上)*(?:合计|小计|总计|共计|累计|总人数|总数)(?:人数|数)?(?:[:(].*|共?\d*[人名位]?)$|^人数合计|^共\d+[人名]$/u;

/** Whether a text labels a row of sums. @example isTotalLabel("合　计") === true */
export function isTotalLabel(text: string): boolean {
  const label = squeeze(text);
  return label.length <= 30 && totalLabel.test(label);
}

/** 小计 sums a part; the other words may sum all. */
export function isPartTotal(label: string): boolean {
  return squeeze(label).includes("小计");
}

const footerLabel =
  /^(?:填表人|填报人|填表|制表人|制表|审核人|审核|审批人|复核人|复核|经办人|负责人|单位负责人|分管领导|分管负责人|主要负责人|主要领导|领导签字|单位领导|联系人|联系电话|电话|填报日期|填表日期|填报时间|填表时间|制表日期|制表时间|报送日期|报送时间|上报时间|统计时间|统计日期|日期|填报单位|报送单位|单位|单位盖章|盖章|签字|签名|注|备注|备注说明|说明|填表说明|附注|附|续表|转下页|接上页|承前页)$/u;
const footerWithColon =
  /^(?:.{0,8})(?:填表人|填报人|制表人|制表|审核人|审核|复核人?|经办人|负责人|分管领导|主要领导|签字|签名|盖章|联系人|联系电话|填报日期|填表日期|填表时间|填报时间|制表日期|报送日期|统计日期|统计时间|填报单位|报送单位|注|备注|备注说明|说明|附注|附)(?:\([^)]*\))?:/u;
const pageLine = /^(?:第\d+页|共\d+页|第\d+页[,/]?共\d+页|第\d+\/\d+页|\d+\/\d+|-\d+-|续表|以下空白|以下为空|此表.*|本表.*|截[止至].*|注\d?[:、.].*)$/u;

/** 制表李四 */
const signature = /^(?:填表|制表|审核|经办|填报|复核|填表人|制表人|审核人|经办人|填报人)\p{Script=Han}{2,4}$/u;
/** 其中：离休 3人; 离休人数：3 */
const partCount = /^(?:其中:?|(?:离休|退休|离退休|男|女|男性|女性|中共党员|党员|在册|健在|去世|总)(?:干部|人员|同志)?(?:人数|总数):?)\d*[人名]?$|^其中[:：,]/u;

/** Whether a row that begins with this text is a footer or a note: who filled it in, who checked it, what to mind. */
export function isFooterText(text: string): boolean {
  const label = squeeze(text);
  if (label.length > 200) return false;
  return footerLabel.test(label) || signature.test(label) || partCount.test(label) || footerWithColon.test(label) || pageLine.test(label) || /^(?:\d{4}年)?\d{0,2}月?\d{0,2}日?制表$/u.test(label);
}

/** Whether a text can stand alone as a heading over the rows below it: 一、离休干部(3人). */
export function isGroupText(text: string): boolean {
  const title = squeeze(text);
  if (title.length > 30 || /[。;!?]|请|须|应当|填写|填报/u.test(title)) return false;
  const hasOrdinal = /^(?:[(]?[一二三四五六七八九十]+[)、.,]|第[一二三四五六七八九十]+(?:部分|类)?)/u.test(title);
  const hasWords = /离休|退休|干部|人员|工人|已故|去世|遗属|党支部|机关|事业|企业|老同志|本级|部分/u.test(title);
  const hasCount = /\d+[人名]|[:：]$/u.test(title);
  const hasNumber = /^[(]?\d{1,2}[)、.]/u.test(title);
  return hasOrdinal || hasWords || (hasNumber && hasCount) || (hasCount && title.length <= 20);
}

/** How deep a group heading stands: 一、 above （一） above 1. above the rest. */
export function groupLevel(text: string): number {
  const title = squeeze(text);
  if (/^(?:[一二三四五六七八九十]+[、.,]|第[一二三四五六七八九十]+)/u.test(title)) return 1;
  if (/^[(][一二三四五六七八九十]+[)]/u.test(title)) return 2;
  return /^[(]?\d{1,2}[)、.]/u.test(title) ? 3 : 4;
}

const hint =
  /^(?:\(?(?:必填|选填|可填|可选|非必填|必填项|选填项|必录|选录|必须|自动生成|自动计算|下拉选择?|下拉菜单|单选|多选|文本|文本格式|日期|日期格式|数字|数值|不填|系统生成|填写.*|请.*|按.*填写|格式.*|如[:：].*|例如?[:：]?.*|示例.*|样例.*|yyyy.*|是\/否|男\/女|\d+位|\d+位数字|年[.,、]?月(?:[.,、]?日)?|元|元\/月|周?岁|人)\)?|\(.{1,30}\))$/iu;

/** Whether a text tells how to fill a column in rather than what is in it. */
export function isHintText(text: string): boolean {
  return hint.test(squeeze(text));
}

/** Whether a first cell marks the row as an example. */
export function isExampleText(text: string): boolean {
  return /^(?:填写)?(?:示例|样例|范例|例|例如|样表|举例|示范)(?:[:\d(,;]|行|数据|$)/u.test(squeeze(text));
}

/** Names of columns for a program, or their numbers: A0101, id_no, 1, (2), 甲. */
export function isCodeText(text: string): boolean {
  const code = squeeze(text);
  return /^(?:[A-Za-z][A-Za-z0-9_.]{0,30}|\(?\d{1,2}\)?|[甲乙丙丁戊己庚辛壬癸])$/u.test(code);
}
