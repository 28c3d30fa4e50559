/** The longest text that Excel lets a cell hold, in UTF-16 units. */
export const longestText = 32_767;

/**
 * Text as a cell may hold it, before XML's own escaping: what XML forbids becomes _xHHHH_, and what already looks like
 * such an escape is escaped itself (ECMA-376 part 1, 22.9.2.19), so that every reader gives the text back.
 * @example storableText("_x0041_") === "_x005F_x0041_"
 */
export function storableText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/**
 * Whether a spreadsheet would run the text as a formula if somebody typed it, or only entered the cell and left it (B4).
 * Excel in East Asia takes the full-width signs for the same.
 * @example looksLikeFormula("+8613912345678") === true
 */
export function looksLikeFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]\s*\S/u.test(text);
}
