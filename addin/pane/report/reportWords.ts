import type { Directory } from "../../../roster/protocol/directory.js";
import { reporting as english } from "../../../roster/words/reporting.en.js";
import { reporting as chinese } from "../../../roster/words/reporting.zh-CN.js";
import { useSignInWords } from "../account/signInWords.js";
import { useSpeech } from "../language.js";
import { useDeskState } from "../useDesk.js";

export type ReportWords = typeof chinese;

/** What is said about reporting, in the language of the pane. */
export function useReportWords(): ReportWords {
  return useSpeech().language === "en" ? english : chinese;
}

/** Moments as people read them, in Shanghai's time. @example const sayTime = useTime(); sayTime("2026-11-22T01:00:00Z") // "11月22日 09:00" */
export function useTime(): (at: string | Date) => string {
  const { language } = useSpeech();
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "zh-CN", { timeZone: "Asia/Shanghai", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit", hour12: false });
  return (at) => format.format(new Date(at));
}

/** Who told something: oneself, a colleague by name, a program of the unit, or the bureau. "" where it is not kept. */
export function useActorName(): (actorId: string) => string {
  const words = useSignInWords();
  const { session } = useDeskState();
  if (session.kind !== "in") return () => "";
  const { who, directory } = session;
  return (actorId) => nameOf(actorId, { self: who.account.accountId, directory, words });
}

function nameOf(actorId: string, { self, directory, words }: { readonly self: string; readonly directory: Directory | null; readonly words: ReturnType<typeof useSignInWords> }): string {
  if (actorId === "") return "";
  if (actorId === self) return words.self;
  const actor = directory?.actors.find((each) => each.actorId === actorId);
  return actor === undefined ? words.office : (actor.name ?? words.machine);
}
