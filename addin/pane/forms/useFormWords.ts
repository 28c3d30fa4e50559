import { paneForms as en } from "../../../roster/words/pane-forms.en.js";
import { paneForms as zh } from "../../../roster/words/pane-forms.zh-CN.js";
import { useSpeech } from "../language.js";

/** What only this view says; the pane's first load does without it. */
export function useFormWords(): typeof zh {
  return useSpeech().language === "en" ? en : zh;
}
