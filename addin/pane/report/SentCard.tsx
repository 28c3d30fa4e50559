import { say } from "../../../roster/words/words.js";
import type { Outcomes } from "../../../roster/protocol/outcome.js";
import { useSpeech } from "../language.js";
import { useDeskState } from "../useDesk.js";
import { useReportWords, useTime, type ReportWords } from "./reportWords.js";

const most = 20;

/** What came back of the last sending. */
export function SentCard() {
  const words = useReportWords();
  const sayTime = useTime();
  const { field } = useSpeech();
  const { report: { sent, telling } } = useDeskState();
  if (sent === null) return null;
  const { added, changed, removed, noteworthy } = sent.outcomes;
  const taken = added + changed + removed;
  const lines = noteworthy.flatMap((note) => {
    const sentence = sentenceOf(note, words.sent);
    return sentence === null ? [] : [say(sentence, { name: telling?.people[note.recordId]?.name ?? "?", field: field(note.field) })];
  });
  return (
    <section className="card" aria-label={words.sent.title}>
      <strong>{words.sent.title}</strong>
      <p>{taken > 0 ? say(words.sent.line, { added, changed, removed }) : lines.length > 0 || sent.awaitsLead ? words.sent.open : words.sent.nothing}</p>
      {sent.awaitsLead && <p className="note">{words.sent.awaitsLead}</p>}
      {lines.length > 0 && <ul className="preview">{lines.slice(0, most).map((line, place) => <li key={`${String(place)} ${line}`}>{line}</li>)}</ul>}
      {lines.length > most && <p className="hint">{say(words.sent.more, { count: lines.length - most })}</p>}
      <p className="hint">{say(words.sent.at, { at: sayTime(sent.at) })}</p>
    </section>
  );
}

function sentenceOf({ result: { outcome } }: Outcomes["noteworthy"][number], words: ReportWords["sent"]): string | null {
  switch (outcome) {
    case "no-record": return words.noRecord;
    case "conflict": return words.conflict;
    case "proposed": return words.proposed;
    case "held": return words.held;
    default: return null;
  }
}
