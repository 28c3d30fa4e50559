import { createContext, useContext } from "react";
import type { Language } from "../../roster/words/words.js";
import { useSpeech } from "../pane/language.js";
import { useWords } from "./useWords.js";

const Choosing = createContext<(language: Language) => void>(() => undefined);
export const LanguageProvider = Choosing.Provider;

const key = "roster.language";

/** What was chosen here before, else what the browser speaks. */
export function rememberedLanguage(fallback: string): string {
  return localStorage.getItem(key) ?? fallback;
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(key, language);
}

/** 中文 or English, at any time; nothing that is open is lost by it. */
export function LanguageChoice() {
  const { language } = useSpeech();
  const words = useWords();
  const choose = useContext(Choosing);
  return (
    <label className="choice">
      {words.language}
      <select value={language} onChange={({ target }) => { choose(target.value as Language); }}>
        {(["zh-CN", "en"] as const).map((each) => <option key={each} value={each}>{words.languages[each]}</option>)}
      </select>
    </label>
  );
}
