import { say } from "../../../roster/words/words.js";
import type { RemoveReason } from "../../../roster/model/change.js";
import type { ReadReceipt } from "../../workflow/readReceipt.js";
import { Button } from "../Button.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { usePackingWords } from "./packingWords.js";
import { useReportWords, useTime } from "./reportWords.js";

const reasons: readonly RemoveReason[] = ["去世", "转出", "误录", "重复", "其他"];

/** What the office's receipt says, and what must be explained with the next package. */
export function ReceiptCard({ receipt: { content, agreed, unknown } }: { readonly receipt: ReadReceipt }) {
  const desk = useDesk();
  const words = usePackingWords();
  const { asks: reasonWords } = useReportWords();
  const sayTime = useTime();
  const { report: { answers } } = useDeskState();
  const { answer, outcomes, asks } = content;
  const { count, revision } = answer;
  const open = asks.filter(({ recordId }) => !answers.some(({ who }) => who === recordId));
  const note = (answered: (typeof answers)[number]): void => {
    const { report } = desk.state.get();
    desk.state.set({ report: { ...report, answers: [...report.answers.filter(({ who }) => who !== answered.who), answered] } });
  };
  return (
    <section className="card" aria-label={words.pickReceipt} role="status">
      <p className="hint">{say(words.receiptHead, { at: sayTime(answer.receivedAt) })}</p>
      <p className={agreed ? "good" : "alert"}><strong>{say(agreed ? words.agreed : words.differs, { count, revision })}</strong></p>
      <p>{say(words.counts, { added: outcomes.added, changed: outcomes.changed, removed: outcomes.removed })}</p>
      {answer.waitingCount > 0 && <p>{say(words.waiting, { count: answer.waitingCount })}</p>}
      {answer.awaitsLead && <p className="note">{words.awaitsLead}</p>}
      {answer.disputes.length > 0 && <p className="note">{say(words.disputes, { count: answer.disputes.length })}</p>}
      {unknown.length > 0 && <p className="note">{say(words.unknown, { rows: unknown.slice(0, 20).map(({ row }) => row).join("、") })}</p>}
      {open.length > 0 && (
        <>
          <p className="note">{say(words.asks, { count: open.length })}</p>
          <ul className="findings">
            {open.map(({ recordId, name, kind }) => (
              <li key={recordId}>
                <span>{say(words.ask, { name: name ?? "?" })}</span>
                <div className="row">
                  {kind === "same-person" && <Button small primary onPress={() => { note({ kind: "same", who: recordId }); }}>{words.same}</Button>}
                  {reasons.map((reason) => <Button key={reason} small onPress={() => { note({ kind: "gone", who: recordId, reason }); }}>{say(words.gone, { reason: reasonWords.reasons[reason] })}</Button>)}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {answers.length > 0 && <p className="hint">{say(words.noted, { count: answers.length })}</p>}
    </section>
  );
}
