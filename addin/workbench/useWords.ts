import { workbench as en } from "../../roster/words/workbench.en.js";
import { workbench as zh } from "../../roster/words/workbench.zh-CN.js";
import { useSpeech } from "../pane/language.js";

/** What only the workbench says; the pane's first load does without it. */
export function useWords(): typeof zh {
  return useSpeech().language === "en" ? en : zh;
}
