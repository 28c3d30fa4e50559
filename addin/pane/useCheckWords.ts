import { paneCheck as en } from "../../roster/words/pane-check.en.js";
import { paneCheck as zh } from "../../roster/words/pane-check.zh-CN.js";
import { useSpeech } from "./language.js";

/** What the check view says beside the words that every view has. */
export function useCheckWords(): typeof zh {
  return useSpeech().language === "en" ? en : zh;
}
