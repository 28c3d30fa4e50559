import { panePerson as english } from "../../../roster/words/pane-person.en.js";
import { panePerson as chinese } from "../../../roster/words/pane-person.zh-CN.js";
import { useSpeech } from "../language.js";

/** What is said on a person's card. */
export function usePersonWords(): typeof chinese {
  return useSpeech().language === "en" ? english : chinese;
}
