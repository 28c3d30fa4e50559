const deathWord = /已故|病故|亡故|身故|故去|故于|去世|逝世|离世|过世|辞世|病逝|已逝|仙逝|逝于|死亡|病亡|已亡|殁|牺牲|遇难/u;
const bareMark = /^(?:已?故|亡|殁|逝|死)$/u;
const notYet = /(?:未|没有|没|尚未|并未|非)(?:去世|逝世|离世|过世|死亡|病故)|(?:去世|逝世|离世|病故|死亡)(?:待遇|抚恤|证明)?后(?:事|续)?安排意愿/u;
const relative = "配偶|老伴|爱人|丈夫|妻子|夫人|妻|夫|父母|父亲|母亲|父|母|儿子|女儿|子女|长子|次子|长女|次女|独子|独女|儿媳|女婿|儿|女|子|孙|哥|兄|弟|姐|妹|岳父|岳母|公婆|公公|婆婆|亲属|家属|家人|保姆|监护人|联系人|战友|同事";
const ofRelative = new RegExp(relative, "u");
/** A clause that only introduces somebody else: 配偶李某某. */
const introduces = new RegExp(`^(?:其|与|系)?(?:${relative})[\\p{Script=Han}：:]{0,5}$`, "u");
const widowOf = /遗孀|遗属|(?:之|的)(?:妻|夫|子|女|配偶|儿子|女儿|遗属|家属|父|母)|配偶|家属$/u;

/**
 * The words of a remark that tell of this person's own death, null when there are none: the death of a spouse or a
 * parent, and "not dead", do not count.
 * @example deathWordIn("2025年3月病故") === "病故"
 * @example deathWordIn("老伴去世，独居") === null
 */
export function deathWordIn(remark: string): string | null {
  if (!mayTell(remark)) return null;
  let somebodyElse = false;
  for (const clause of remark.normalize("NFKC").split(/[\s,，。；;、!！()（）【】\[\]]+/u)) {
    if (clause === "") continue;
    const told = deathWord.exec(clause);
    if (told === null) {
      if (bareMark.test(clause) && !somebodyElse) return clause;
      somebodyElse = introduces.test(clause);
      continue;
    }
    const before = clause.slice(0, told.index);
    const after = clause.slice(told.index + told[0].length);
    const ofAnother = (somebodyElse && !/本人/u.test(clause)) || (ofRelative.test(before) && !/本人/u.test(before)) || widowOf.test(after);
    somebodyElse = false;
    if (!ofAnother && !notYet.test(clause)) return told[0];
  }
  return null;
}

/**
 * The words of a death in a mark that was taken off a name: 已故, 故, 2024年病故.
 * @example deathMark("已故") === "已故"
 */
export function deathMark(mark: string): string | null {
  const bare = mark.replace(/[\s()（）【】\[\]〔〕<>《》]/gu, "");
  if (bareMark.test(bare)) return bare;
  return deathWordIn(bare);
}

/** A cheap look before the careful one: most remarks tell of nothing of the kind. */
function mayTell(remark: string): boolean {
  return /[故世逝亡殁死牲难]/u.test(remark);
}
