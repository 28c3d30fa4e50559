/** Headings that are also what a cell may say. */
const ambiguous = new Set([
  "健在", "独居", "空巢", "离退休", "其他", "困难", "失能", "不能自理", "生活不能自理", "工资", "身份", "中共党员", "党派", "老伴", "配偶", "爱人", "孤寡老人", "遗孀", "遗属",
  "抗美援朝", "退休费", "养老金", "慢性病", "家属", "监护人", "说明", "备注", "注", "单位", "单位联系人", "联系人", "联系电话", "填报单位", "单位名称", "易地安置", "异地安置",
  "异地居住", "易地居住", "生活困难", "家庭困难", "特殊困难", "组织", "支部", "党支部", "军转干部", "督导组成员", "特邀党建组织员", "组织关系", "周岁", "虚岁", "职务", "书画",
]);

/**
 * Whether a heading may as well be a cell of somebody's row, so that it proves no header and no form.
 * @example isAmbiguousHeading("健在") === true
 */
export function isAmbiguousHeading(heading: string): boolean {
  return ambiguous.has(heading);
}
