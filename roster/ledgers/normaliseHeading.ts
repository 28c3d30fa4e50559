/**
 * A heading as the ledger's lists write it: half-width, without white space, 离(退)休 and its like unified, without the
 * marks that say a column must be filled. Brackets stay: 生日(个人意愿) is not 生日.
 * @example normaliseHeading(" *离（退）休\n时间：") === "离退休时间"
 */
export function normaliseHeading(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200d\ufeff]+/gu, "")
    .replace(/\((?:必填|选填|必填项|选填项)\)/gu, "")
    .replace(/离\(退\)休|退\(离\)休|退\(离休\)|离休?[/、或及]退休|退休?[/、或及]离休/gu, unifyRetirement)
    .replace(/^[*★☆※#]+|[*★☆※#:。]+$/gu, "");
}

/** 离/退休 is one word. 离休/退休 alone names two kinds and stays; before another word, as in 离休/退休时间, it is one too. */
function unifyRetirement(written: string, place: number, whole: string): string {
  return /^(?:离休.退休|退休.离休)$/u.test(written) && place + written.length === whole.length ? written : "离退休";
}

/**
 * The heading without its bracketed qualifiers: formats, units, ages.
 * @example withoutBrackets("出生年月(岁)") === "出生年月"
 */
export function withoutBrackets(heading: string): string {
  return heading.replace(/[([{【][^)\]}】]*[)\]}】]/gu, "");
}

/** The heading with brackets and slashes taken away but their content kept. @example withoutSigns("参加革命(工作)时间") === "参加革命工作时间" */
export function withoutSigns(heading: string): string {
  return heading.replace(/[()[\]{}【】/、,.·|_-]/gu, "");
}
