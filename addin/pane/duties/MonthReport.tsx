import { monthChangeKinds, type MonthChange } from "../../../roster/model/monthlyReport.js";
import { addMonths } from "../../../roster/model/partialDate.js";
import type { UnitReport } from "../../../roster/protocol/monthlyReport.js";
import { say } from "../../../roster/words/words.js";
import { leadsOf } from "../../workflow/actorOf.js";
import { confirmMonth } from "../../workflow/confirmMonth.js";
import { readDuties } from "../../workflow/duties.js";
import type { DutyBoard } from "../../workflow/dutyBoard.js";
import { shownOf } from "../../workflow/loaded.js";
import type { UnitSession } from "../account/NeedsUnit.js";
import { useTroubleWords } from "../account/signInWords.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { run } from "../run.js";
import { useAct } from "../useAct.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { wordDay, wordMoment, wordMonth } from "../when.js";
import { useDutyWords, useJoin, useWho } from "./dutyWords.js";

/** 月度变动报告: what changed in a month as the service knows it, until when it is wanted, and the lead's confirmation. */
export function MonthReport({ board, session }: { readonly board: DutyBoard; readonly session: UnitSession }) {
  const desk = useDesk();
  const { language } = useSpeech();
  const { words } = useDutyWords();
  const { duties } = useDeskState();
  const { report, standing, year } = board.report;
  const { month } = report;
  const counts = shownOf(duties.counts);
  const show = (other: string): void => { run(desk, readDuties(desk, other)); };
  const earlier = (counts?.reports ?? []).filter((each) => each.month !== month && each.scored);
  return (
    <section aria-labelledby="duty-month">
      <h2 id="duty-month">{words.month.title}</h2>
      <div className="row spread">
        <Button small onPress={() => { show(addMonths(month, -1)); }}>{words.month.previous}</Button>
        <strong aria-live="polite">{wordMonth(month, language)}</strong>
        <Button small disabled={counts !== null && month >= counts.today.slice(0, 7)} onPress={() => { show(addMonths(month, 1)); }}>{words.month.next}</Button>
      </div>
      <Standing report={board.report} session={session} />
      {standing.state !== "not-owed" && <MonthChanges report={board.report} />}
      <Confirmation report={board.report} session={session} />
      {year.owed > 0 && <p className="hint">{say(words.month.year, { owed: year.owed, onTime: year.onTime, late: year.late })}</p>}
      {earlier.length > 0 && (
        <div className="row">
          <span>{words.month.earlier}</span>
          {earlier.map((each) => <Button key={each.month} small onPress={() => { show(each.month); }}>{wordMonth(each.month, language)}</Button>)}
        </div>
      )}
    </section>
  );
}

interface ReportProps {
  readonly report: UnitReport;
  readonly session: UnitSession;
}

function Standing({ report: { standing, confirmed }, session: { directory } }: ReportProps) {
  const { language } = useSpeech();
  const { words } = useDutyWords();
  const who = useWho(directory);
  const { state, dueOn, daysLate, scored } = standing;
  const params = { day: wordDay(dueOn, language), days: daysLate, who: confirmed === null ? "" : who(confirmed.by), at: confirmed === null ? "" : wordMoment(confirmed.firstAt) };
  const isOpen = state === "due" || state === "overdue";
  return (
    <p className={state === "overdue" ? "late" : isOpen ? "note" : ""}>
      {say(words.month.states[state], params)}
      {state === "confirmed" && daysLate > 0 && say(words.month.confirmedLate, params)}
      {!scored && isOpen && words.month.advice}
    </p>
  );
}

function MonthChanges({ report: { report, kind } }: { readonly report: UnitReport }) {
  const { field } = useSpeech();
  const { words, called } = useDutyWords();
  const join = useJoin();
  const nameOf = ({ name, fields }: MonthChange): string => {
    const known = name ?? words.month.noName;
    return fields.length === 0 ? known : say(words.month.correctedFields, { name: known, fields: join(fields.map(field)) });
  };
  const { opening, joined, left, closing, first, changes } = report;
  return (
    <>
      <p>{say(words.month.figures, { opening, joined, left, closing })}{first > 0 && say(words.month.first, { count: first })}</p>
      {kind === "none" && <p>{words.month.noChanges}</p>}
      {monthChangeKinds.map((each) => {
        const some = changes.filter((change) => change.kind === each);
        return some.length === 0 ? null : (
          <details key={each} open={some.length <= 10}>
            <summary>{say(words.month.change, { kind: called.kinds[each], count: some.length })}</summary>
            <ul>{some.map((change) => <li key={change.recordId}>{nameOf(change)}</li>)}</ul>
          </details>
        );
      })}
    </>
  );
}

/** The lead confirms; whoever else sees who must. */
function Confirmation({ report, session }: ReportProps) {
  const desk = useDesk();
  const { words } = useDutyWords();
  const join = useJoin();
  const sayTrouble = useTroubleWords();
  const act = useAct();
  const { standing: { state }, kind, changedAfter, awaitingLead } = report;
  if (state === "not-owed" || state === "running" || (state === "confirmed" && changedAfter === 0)) return null;
  const leads = leadsOf(session.directory);
  return (
    <div className="card">
      {changedAfter > 0 && <p className="note">{say(words.month.changedAfter, { count: changedAfter })}</p>}
      {awaitingLead > 0 && <p className="note">{say(words.month.awaiting, { count: awaitingLead })}</p>}
      {act.problem !== null && <p role="alert" className="alert">{sayTrouble(act.problem)}</p>}
      {session.who.account.role === "lead" ? (
        <>
          <p className="hint">{words.month.confirmHint}</p>
          <div className="row"><Button primary disabled={act.waits} onPress={() => { act.start(() => confirmMonth(desk, report)); }}>{kind === "none" ? words.month.confirmNone : words.month.confirmChanges}</Button></div>
        </>
      ) : <p>{leads.length === 0 ? words.month.noLead : say(words.month.whoConfirms, { names: join(leads) })}</p>}
    </div>
  );
}
