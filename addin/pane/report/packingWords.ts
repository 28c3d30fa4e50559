import { packing as english } from "../../../roster/words/packing.en.js";
import { packing as chinese } from "../../../roster/words/packing.zh-CN.js";
import { useSpeech } from "../language.js";

/** What is said about packages, in the language of the pane. */
export function usePackingWords(): typeof chinese {
  return useSpeech().language === "en" ? english : chinese;
}
