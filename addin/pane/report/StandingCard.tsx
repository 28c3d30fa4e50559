import { say } from "../../../roster/words/words.js";
import type { Change } from "../../../roster/model/change.js";
import { prepareReport } from "../../workflow/prepareReport.js";
import { reportRoster } from "../../workflow/reportRoster.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { run } from "../run.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { useReportWords, useTime } from "./reportWords.js";

/** How sheet and register stand to each other, and the button that sends. 已报送 only where both hold the same (S5). */
export function StandingCard({ told, stale }: { readonly told: boolean; readonly stale: boolean }) {
  const desk = useDesk();
  const words = useReportWords();
  const sayTime = useTime();
  const { field, language } = useSpeech();
  const { report: { bases, telling, queue, problem }, check, busy } = useDeskState();
  if (bases === null || telling === null) return null;
  const { changes, asks, rows } = telling;
  const asked = check?.rosters.reduce((sum, { questions }) => sum + questions.length, 0) ?? 0;
  const { revision, count } = bases;
  // A column that is not there tells nothing, and yet everything that was told of it would go: nobody should do that unaware.
  const present = new Set(check?.rosters.flatMap(({ columns }) => columns.map((column) => column.field)));
  const emptied = changes.filter((change) => change.op === "set" && change.to === null && !present.has(change.field));
  const absent = new Set(emptied.flatMap((change) => (change.op === "set" ? [change.field] : [])));
  const rest = asks.length > 0 && changes.length > 0;
  return (
    <section className="card" aria-live="polite">
      {told ? <p className="good"><strong>{say(count === 0 ? words.toldEmpty : words.told, { count, revision })}</strong></p> : (
        <>
          <strong>{changes.length === 0 ? words.nothing : say(words.summary, countsOf(changes))}</strong>
          {changes.length === 0 && queue === null && <p>{say(words.differs, { rows, told: telling.told, count })}</p>}
        </>
      )}
      {!bases.isKnown && bases.revision > 0 && !told && <p className="hint">{say(words.first, { revision })}</p>}
      {asked > 0 && <p className="note">{say(words.questionsFirst, { count: asked })}</p>}
      {absent.size > 0 && <p role="alert" className="alert">{say(words.absent, { fields: [...absent].map(field).join(language === "en" ? ", " : "、"), count: emptied.length })}</p>}
      {stale && <p role="status" className="hint">{words.stale}</p>}
      <p className="hint">{problem === null ? say(words.comparedAt, { at: sayTime(bases.readAt) }) : say(words.offlineCompare, { at: sayTime(bases.readAt) })}</p>
      <div className="row">
        {queue === null && (!told || changes.length > 0) && (
          <Button primary disabled={busy !== null || stale} onPress={() => { run(desk, reportRoster(desk)); }}>
            {rest ? say(words.sendRest, { count: changes.length }) : changes.length === 0 ? words.sendNone : words.send}
          </Button>
        )}
        {queue === null && told && <Button disabled={busy !== null} onPress={() => { run(desk, reportRoster(desk)); }}>{words.sendNone}</Button>}
        <Button disabled={busy !== null} onPress={() => { run(desk, prepareReport(desk)); }}>{words.compareAgain}</Button>
      </div>
    </section>
  );
}

function countsOf(changes: readonly Change[]): { readonly added: number; readonly changed: number; readonly removed: number } {
  const count = (op: Change["op"]): number => changes.filter((change) => change.op === op).length;
  return { added: count("add"), changed: count("set"), removed: count("remove") };
}
