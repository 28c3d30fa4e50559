import { storableText } from "../cellText.js";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const characters: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };

/** Text for an element or an attribute of a part. @example toXml("a<b") === "a&lt;b" */
export function toXml(text: string): string {
  return storableText(text).replace(/[&<>"]/g, (character) => entities[character]!);
}

/** The text that the writer put into a part. */
export function fromXml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => characters[entity]!);
}
