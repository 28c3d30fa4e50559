import type { FieldId } from "../model/field.js";
import type { BureauWord } from "../model/person.js";

/** The bureau's last word about each field; of two at one moment the same one whatever their order. */
export function lastWords(words: readonly BureauWord[]): ReadonlyMap<FieldId, BureauWord> {
  const sorted = [...words].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return new Map(sorted.map((word) => [word.field, word]));
}

const orderOf = ({ at, by, value, ruling }: BureauWord): string => JSON.stringify([at, by, value ?? "", ruling ?? ""]);
