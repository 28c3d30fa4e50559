import { useId, useState } from "react";
import type { AskView } from "../../engine/telling.js";
import type { GivenAnswer } from "../../../roster/changes/tellRoster.js";
import type { RemoveReason } from "../../../roster/model/change.js";
import type { Directory } from "../../../roster/protocol/directory.js";
import { say } from "../../../roster/words/words.js";
import { answerAsks, takeAnswerBack } from "../../workflow/answerAsk.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { run } from "../run.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { Place } from "./Place.js";
import { useReportWords } from "./reportWords.js";

const reasons: readonly RemoveReason[] = ["去世", "转出", "误录", "重复", "其他"];
const most = 50;

type Units = Directory["units"];

/** What must be said before it is told: why somebody is gone, and whether two are one person (S6). */
export function AskList({ units }: { readonly units: Units }) {
  const desk = useDesk();
  const { asks: words } = useReportWords();
  const { report: { telling, answers, bases } } = useDeskState();
  const asks = telling?.asks ?? [];
  const names = new Map(bases?.base.map(({ recordId, statement }) => [recordId, statement.name ?? "?"]));
  const vanished = asks.filter(({ kind }) => kind === "vanished");
  return (
    <>
      {asks.length > 0 && (
        <section className="card ask" aria-label={say(words.title, { count: asks.length })}>
          <strong>{say(words.title, { count: asks.length })}</strong>
          <p className="hint">{words.hint}</p>
          {vanished.length > 1 && <AllGone asks={vanished} />}
          <ul className="findings">{asks.slice(0, most).map((ask) => <AskItem key={ask.recordId} ask={ask} units={units} />)}</ul>
        </section>
      )}
      {answers.length > 0 && (
        <details className="card">
          <summary>{say(words.answered, { count: answers.length })}</summary>
          <ul className="findings">
            {answers.map((answer) => (
              <li key={answer.who} className="row">
                <span>{answer.kind === "same" ? say(words.sameDone, { name: names.get(answer.who) ?? answer.who }) : say(words.goneDone, { name: names.get(answer.who) ?? answer.who, reason: words.reasons[answer.reason] })}</span>
                <button type="button" className="link" onClick={() => { run(desk, takeAnswerBack(desk, answer.who)); }}>{words.back}</button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The same reason for all who are gone; a transfer names its unit person by person. */
function AllGone({ asks }: { readonly asks: readonly AskView[] }) {
  const desk = useDesk();
  const { asks: words } = useReportWords();
  return (
    <div className="row" role="group" aria-label={words.all}>
      <span>{words.all}</span>
      {reasons.filter((reason) => reason !== "转出").map((reason) => (
        <Button key={reason} small onPress={() => { run(desk, answerAsks(desk, asks.map(({ recordId }): GivenAnswer => ({ kind: "gone", who: recordId, reason })))); }}>{words.reasons[reason]}</Button>
      ))}
    </div>
  );
}

function AskItem({ ask, units }: { readonly ask: AskView; readonly units: Units }) {
  const desk = useDesk();
  const { asks: words, changes } = useReportWords();
  const { field } = useSpeech();
  const [other, setOther] = useState(ask.kind === "vanished");
  const name = ask.name ?? "?";
  return (
    <li>
      {ask.row === null ? <span>{say(words.vanished, { name })}</span> : (
        <>
          <Place name={ask.row.name} place={ask.row} />
          <span>{say(words.same, { row: ask.row.row, rowName: ask.row.name ?? "?", name })}</span>
          <ul className="cells">
            {ask.differs.map(({ field: id, from, to }) => <li key={id}>{say(words.differs, { field: field(id), from: from ?? changes.empty, to: to ?? changes.empty })}</li>)}
          </ul>
          {!other && (
            <div className="row">
              <Button small primary onPress={() => { run(desk, answerAsks(desk, [{ kind: "same", who: ask.recordId }])); }}>{words.isSame}</Button>
              <Button small onPress={() => { setOther(true); }}>{words.notSame}</Button>
            </div>
          )}
        </>
      )}
      {other && <GoneForm ask={ask} units={units} />}
    </li>
  );
}

function GoneForm({ ask, units }: { readonly ask: AskView; readonly units: Units }) {
  const desk = useDesk();
  const { asks: words } = useReportWords();
  const id = useId();
  const [reason, setReason] = useState<RemoveReason | null>(null);
  const [toUnit, setToUnit] = useState("");
  const [note, setNote] = useState("");
  const answer = (): void => {
    if (reason === null) return;
    const given: GivenAnswer = {
      kind: "gone", who: ask.recordId, reason, ...(note.trim() === "" ? {} : { note: note.trim() }), ...(reason === "转出" && toUnit !== "" ? { toUnit } : {}),
    };
    run(desk, answerAsks(desk, [given]));
  };
  return (
    <form className="fields" onSubmit={(event) => { event.preventDefault(); answer(); }}>
      <label htmlFor={`${id}r`}>{say(words.reason, { name: ask.name ?? "?" })}</label>
      <select id={`${id}r`} value={reason ?? ""} onChange={({ target }) => { setReason(reasons.find((known) => known === target.value) ?? null); }}>
        <option value="">{words.pick}</option>
        {reasons.map((known) => <option key={known} value={known}>{words.reasons[known]}</option>)}
      </select>
      {reason === "转出" && (
        <>
          <label htmlFor={`${id}u`}>{words.toUnit}</label>
          <select id={`${id}u`} value={toUnit} onChange={({ target }) => { setToUnit(target.value); }}>
            <option value="">{words.elsewhere}</option>
            {units.map((unit) => <option key={unit.unitId} value={unit.unitId}>{unit.name}</option>)}
          </select>
        </>
      )}
      {reason !== null && (
        <>
          <label htmlFor={`${id}n`}>{words.note}</label>
          <input id={`${id}n`} value={note} maxLength={500} onChange={({ target }) => { setNote(target.value); }} />
        </>
      )}
      <div className="row"><Button small primary disabled={reason === null} onPress={answer}>{words.done}</Button></div>
    </form>
  );
}
