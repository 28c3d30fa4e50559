const unitWords =
  "(?:常务委员会|人民政府|常委会|人大常委会|委员会|办公室|组织部|宣传部|统战部|街道办事处|办事处|管理局|分局|公安局|法院|检察院|党校|医院|学校|中学|小学|大学|学院|公司|集团|中心|联社|总社|银行|支行|工会|妇联|团委|科协|文联|工商联|总工会|红十字会|协会|政协|人大|政府|区委|县委|市委|纪委|工委|管委会|局|委|办|院|厅|署|馆|所|站|队|厂|社|镇|乡|街道|社区)";
const postWords =
  "(?:党组书记|党委书记|党委副书记|纪委书记|党组副书记|纪检组长|书记|局长|主任|主席|部长|处长|科长|院长|校长|所长|站长|队长|厂长|总经理|经理|董事长|县长|区长|市长|镇长|乡长|秘书长|巡视员|调研员|主任科员|科员|办事员|助理|委员|常委|教师|医师|工程师|会计师|会计|干事|庭长|检察长|行长|馆长|股长|组长|政委|教导员|指导员|协理员|督导员|检察员|审判员)";
const wholePost = new RegExp(`^(?:原|曾任|任)?(?:党组|党委|党工委|党总支|机关党委)?(?:第一|常务)?(?:副|正|代)?(?:[一二三四]级|高级)?${postWords}(?:[、,，兼](?:副|正)?\\p{Script=Han}{0,4}${postWords})*(?:[(（][^)）]*[)）])?$`, "u");
const unitThenPost = new RegExp(`^(\\p{Script=Han}{1,20}?${unitWords})((?:原|曾任)?(?:党组|党委)?(?:第一|常务)?(?:副|正|代)?(?:[一二三四]级)?${postWords}.*)$`, "u");
const wholeUnit = new RegExp(`^\\p{Script=Han}+${unitWords}$`, "u");

/**
 * Splits 原单位及职务 where it is certain: at a space, or where a post follows a unit's last word; null otherwise.
 * @example splitUnitPost("区财政局副局长") // { unit: "区财政局", post: "副局长" }
 */
export function splitUnitPost(text: string): { readonly unit: string; readonly post: string } | null {
  const words = text.trim().split(/[\s,，;；]+/u);
  if (words.length === 2) {
    const [unit, post] = words as [string, string];
    return wholeUnit.test(unit) && wholePost.test(post) ? { unit, post } : null;
  }
  if (words.length !== 1) return null;
  const parts = unitThenPost.exec(words[0]!);
  if (!parts || !wholePost.test(parts[2]!)) return null;
  return { unit: parts[1]!, post: parts[2]! };
}
