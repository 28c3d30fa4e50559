import { say } from "../../../roster/words/words.js";
import type { OwnDeath } from "../../../roster/protocol/unitRecord.js";
import { leadsOf } from "../../workflow/actorOf.js";
import { confirmDeath } from "../../workflow/confirmDeath.js";
import type { DutyBoard } from "../../workflow/dutyBoard.js";
import type { UnitSession } from "../account/NeedsUnit.js";
import { useTroubleWords } from "../account/signInWords.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { useAct } from "../useAct.js";
import { useDesk } from "../useDesk.js";
import { wordDay, wordMoment } from "../when.js";
import { useDutyWords, useJoin, useWho } from "./dutyWords.js";
import { StatementItem } from "./StatementItem.js";

interface WaitingProps {
  readonly board: DutyBoard;
  readonly session: UnitSession;
}

/** What waits for the unit lead: submissions of clerks, where the policy wants it, and deaths. A clerk sees that it waits, and for whom. */
export function WaitingForLead({ board, session }: WaitingProps) {
  const { words } = useDutyWords();
  const join = useJoin();
  const waiting = board.submissions.filter(({ state }) => state === "waiting");
  const settled = board.submissions.filter(({ state }) => state !== "waiting");
  const isLead = session.who.account.role === "lead";
  const leads = leadsOf(session.directory);
  const forLead = (sentence: string) => !isLead && <p className="hint">{leads.length === 0 ? words.month.noLead : say(sentence, { names: join(leads) })}</p>;
  return (
    <>
      {board.submissions.length > 0 && (
        <section aria-labelledby="duty-statements">
          <h2 id="duty-statements">{words.statements.title}</h2>
          {waiting.length === 0 ? <p className="hint">{words.statements.none}</p> : forLead(words.statements.forLead)}
          <ul className="plain">{waiting.map((submission) => <StatementItem key={submission.submissionId} submission={submission} names={board.names} session={session} />)}</ul>
          {settled.length > 0 && (
            <details>
              <summary>{say(words.statements.settled, { count: settled.length })}</summary>
              <ul className="plain">{settled.slice(0, 20).map((submission) => <StatementItem key={submission.submissionId} submission={submission} names={board.names} session={session} />)}</ul>
            </details>
          )}
        </section>
      )}
      {board.deaths.length > 0 && (
        <section aria-labelledby="duty-deaths">
          <h2 id="duty-deaths">{words.deaths.title}</h2>
          <p className="hint">{words.deaths.hint}</p>
          {forLead(words.deaths.forLead)}
          <ul className="plain">{board.deaths.map((death) => <DeathItem key={death.recordId} death={death} session={session} />)}</ul>
        </section>
      )}
    </>
  );
}

function DeathItem({ death: { recordId, name, deathDate, toldAt, toldBy }, session }: { readonly death: OwnDeath; readonly session: UnitSession }) {
  const desk = useDesk();
  const { language } = useSpeech();
  const { words } = useDutyWords();
  const sayTrouble = useTroubleWords();
  const who = useWho(session.directory);
  const act = useAct();
  const isDay = deathDate !== null && /^\d{4}-\d\d-\d\d$/u.test(deathDate);
  return (
    <li className="card">
      <strong>{say(deathDate === null ? words.deaths.line : words.deaths.lineDated, { name: name ?? words.month.noName, date: isDay ? wordDay(deathDate, language) : (deathDate ?? "") })}</strong>
      <span className="hint">{say(words.by, { who: who(toldBy), at: wordMoment(toldAt) })}</span>
      {act.problem !== null && <p role="alert" className="alert">{sayTrouble(act.problem)}</p>}
      {session.who.account.role === "lead" && <div className="row"><Button small primary disabled={act.waits} onPress={() => { act.start(() => confirmDeath(desk, recordId)); }}>{words.deaths.confirm}</Button></div>}
    </li>
  );
}
