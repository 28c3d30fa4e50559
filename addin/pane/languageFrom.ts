import type { Language } from "../../roster/words/words.js";

/** Chinese unless the browser or Office speaks English. */
export function languageFrom(given: string): Language {
  return given.toLowerCase().startsWith("en") ? "en" : "zh-CN";
}
