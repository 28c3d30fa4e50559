import { duties as english } from "../../../roster/words/duties.en.js";
import { duties as chinese } from "../../../roster/words/duties.zh-CN.js";
import { paneDuties as paneEnglish } from "../../../roster/words/pane-duties.en.js";
import { paneDuties as paneChinese } from "../../../roster/words/pane-duties.zh-CN.js";
import type { Directory } from "../../../roster/protocol/directory.js";
import { actorOf } from "../../workflow/actorOf.js";
import { useSpeech } from "../language.js";

/** What is said of duties: of the pane, and what they are called everywhere. */
export function useDutyWords(): { readonly words: typeof paneChinese; readonly called: typeof chinese } {
  return useSpeech().language === "en" ? { words: paneEnglish, called: english } : { words: paneChinese, called: chinese };
}

/** The name of who stands behind an id. */
export function useWho(directory: Directory): (actorId: string) => string {
  const { words } = useDutyWords();
  return (actorId) => {
    const actor = actorOf(directory, actorId);
    return { named: () => (actor.kind === "named" ? actor.name : ""), machine: () => words.device, bureau: () => words.bureau, unknown: () => words.unit }[actor.kind]();
  };
}

/** Names in a row. */
export function useJoin(): (parts: readonly string[]) => string {
  const { language } = useSpeech();
  return (parts) => parts.join(language === "en" ? ", " : "、");
}
