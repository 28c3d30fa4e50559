/** The languages of the product: zh-CN is its own, en serves those who maintain it. */
export type Language = "zh-CN" | "en";

/** A sentence with {places} that parameters fill. */
export type Sentence = string;

/**
 * Fills the places of a sentence. A place without a parameter stays visible, so that a test can find it.
 * @example say("第{row}行", { row: 7 }) === "第7行"
 */
export function say(sentence: Sentence, params: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{(\w+)\}/gu, (place, name: string) => (Object.hasOwn(params, name) ? String(params[name]) : place));
}
