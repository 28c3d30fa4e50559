/**
 * What a text becomes that somebody types or pastes. Never a formula (B4). Long digits and digits behind a zero are text, or
 * an ID number would lose its end and a code its beginning; so is what a number would not show again as it was typed.
 * @example typedValue("1945.10", "General") // { value: "1945.10", asText: true }
 */
export function typedValue(text: string, format: string): { readonly value: string | number | null; readonly asText: boolean } {
  if (text === "") return { value: null, asText: false };
  const isNumber = /^-?(?:0|[1-9]\d{0,10})(?:\.\d{1,10})?$/u.test(text) && String(Number(text)) === text;
  if (format === "@" || !isNumber) return { value: text, asText: format !== "@" && /^\d/u.test(text) };
  return { value: Number(text), asText: false };
}
