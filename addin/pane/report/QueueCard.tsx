import { say } from "../../../roster/words/words.js";
import { sendQueued, unqueue } from "../../workflow/reportRoster.js";
import { Button } from "../Button.js";
import { run } from "../run.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { useReportWords } from "./reportWords.js";

/** What was sent and nobody knows yet to have arrived. */
export function QueueCard() {
  const desk = useDesk();
  const { queue: words } = useReportWords();
  const { report: { queue } } = useDeskState();
  if (queue === null) return null;
  const count = queue.submission.changes.length;
  return (
    <section className="card ask" role="status" aria-label={words.title}>
      <strong>{words.title}</strong>
      <p>{queue.isSending ? words.sending : count === 0 ? words.waitsNone : say(words.waits, { count })}</p>
      <div className="row">
        <Button primary disabled={queue.isSending} onPress={() => { run(desk, sendQueued(desk)); }}>{words.now}</Button>
        <Button onPress={() => { run(desk, unqueue(desk)); }}>{words.cancel}</Button>
      </div>
    </section>
  );
}
