import { useId, useState } from "react";
import { say } from "../../../roster/words/words.js";
import type { Change } from "../../../roster/model/change.js";
import { confirmWaiting, refuseWaiting } from "../../workflow/confirmWaiting.js";
import type { Bases } from "../../workflow/report.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { run } from "../run.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { useActorName, useReportWords, useTime } from "./reportWords.js";

const most = 100;

/** What clerks told and the lead has still to confirm: the clerk sees that it waits, the lead what it says. */
export function LeadList({ isLead }: { readonly isLead: boolean }) {
  const { lead: words } = useReportWords();
  const { report: { bases } } = useDeskState();
  const waiting = bases?.waiting ?? [];
  if (waiting.length === 0) return null;
  return (
    <section className="card ask" aria-label={say(words.title, { count: waiting.length })}>
      <strong>{say(words.title, { count: waiting.length })}</strong>
      <p className="hint">{isLead ? words.forLead : words.hint}</p>
      <ul className="findings">{waiting.map((each) => <WaitingItem key={each.submission.submissionId} waiting={each} isLead={isLead} />)}</ul>
    </section>
  );
}

function WaitingItem({ waiting: { submission, changes }, isLead }: { readonly waiting: Bases["waiting"][number]; readonly isLead: boolean }) {
  const desk = useDesk();
  const { lead: words, changes: more } = useReportWords();
  const sayTime = useTime();
  const nameOf = useActorName();
  const sayChange = useChangeWords();
  const id = useId();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState("");
  const params = { who: nameOf(submission.by), at: sayTime(submission.receivedAt), count: submission.changes, deaths: submission.deaths };
  return (
    <li>
      <span>{say(submission.deaths > 0 ? words.lineDeaths : words.line, params)}</span>
      <ul className="cells">{changes.slice(0, most).map((change, place) => <li key={String(place)}>{sayChange(change)}</li>)}</ul>
      {changes.length > most && <p className="hint">{say(more.more, { count: changes.length - most })}</p>}
      {isLead && !refusing && (
        <div className="row">
          <Button small primary onPress={() => { run(desk, confirmWaiting(desk, submission.submissionId)); }}>{words.confirm}</Button>
          <Button small onPress={() => { setRefusing(true); }}>{words.refuse}</Button>
        </div>
      )}
      {refusing && (
        <form className="fields" onSubmit={(event) => { event.preventDefault(); }}>
          <label htmlFor={id}>{words.reason}</label>
          <input id={id} value={reason} maxLength={500} onChange={({ target }) => { setReason(target.value); }} />
          <div className="row">
            <Button small primary disabled={reason.trim() === ""} onPress={() => { run(desk, refuseWaiting(desk, submission.submissionId, reason.trim())); }}>{words.refuseDo}</Button>
          </div>
        </form>
      )}
    </li>
  );
}

/** A change in one line, by the name of its person. */
function useChangeWords(): (change: Change) => string {
  const words = useReportWords();
  const { field } = useSpeech();
  const { report: { bases } } = useDeskState();
  const names = new Map(bases?.current.map(({ recordId, statement }) => [recordId, statement.name]));
  for (const record of bases?.base ?? []) if (!names.has(record.recordId)) names.set(record.recordId, record.statement.name);
  return (change) => {
    const name = names.get(change.recordId) ?? "?";
    if (change.op === "add") return say(words.changes.add, { name: change.statement.name ?? "?" });
    if (change.op === "remove") return say(words.changes.remove, { name, reason: words.asks.reasons[change.reason] });
    if (change.op === "settle") return `${name} ${field(change.field)}`;
    return `${name} · ${say(words.changes.cell, { field: field(change.field), from: change.from ?? words.changes.empty, to: change.to ?? words.changes.empty })}`;
  };
}
