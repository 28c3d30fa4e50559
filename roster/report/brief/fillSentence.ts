import type { Sentence } from "../../words/words.js";
import type { BriefPart } from "./briefPart.js";

/**
 * A sentence with its places filled by parts, in order. A place without a part stays visible, so that a test can find it.
 * @example fillSentence("共{total}人。", { total }) // ["共", total, "人。"]
 */
export function fillSentence(sentence: Sentence, parts: Readonly<Record<string, BriefPart | readonly BriefPart[]>>): readonly BriefPart[] {
  return sentence.split(/(\{\w+\})/u).filter((piece) => piece !== "").flatMap((piece): readonly BriefPart[] => {
    const name = /^\{(\w+)\}$/u.exec(piece)?.[1];
    if (name === undefined || !Object.hasOwn(parts, name)) return [piece];
    const part = parts[name]!;
    return Array.isArray(part) ? (part as readonly BriefPart[]) : [part as BriefPart];
  });
}
