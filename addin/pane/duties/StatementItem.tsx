import { useState } from "react";
import type { Change } from "../../../roster/model/change.js";
import type { WaitingSubmissionRead } from "../../../roster/protocol/waiting.js";
import { unreachable } from "../../../roster/model/unreachable.js";
import { say } from "../../../roster/words/words.js";
import type { ServiceProblem } from "../../service/answered.js";
import { readWaiting, settleSubmission } from "../../workflow/settleSubmission.js";
import type { UnitSession } from "../account/NeedsUnit.js";
import { useTroubleWords } from "../account/signInWords.js";
import { Button } from "../Button.js";
import { useSpeech, type Speech } from "../language.js";
import { run } from "../run.js";
import { useAct } from "../useAct.js";
import { useDesk } from "../useDesk.js";
import { wordMoment } from "../when.js";
import { useDutyWords, useWho } from "./dutyWords.js";
import { ReasonForm } from "./ReasonForm.js";

/** So many changes of one submission are drawn. */
const most = 200;

interface StatementItemProps {
  readonly submission: WaitingSubmissionRead;
  readonly names: ReadonlyMap<string, string>;
  readonly session: UnitSession;
}

/** What a clerk told and the lead has to confirm, with what it changes, before and after. */
export function StatementItem({ submission, names, session }: StatementItemProps) {
  const desk = useDesk();
  const { words } = useDutyWords();
  const { field } = useSpeech();
  const sayTrouble = useTroubleWords();
  const who = useWho(session.directory);
  const act = useAct();
  const [changes, setChanges] = useState<readonly Change[] | null>(null);
  const [unread, setUnread] = useState<ServiceProblem | null>(null);
  const [isRefusing, setIsRefusing] = useState(false);
  const { submissionId, state, changes: count, deaths, by, receivedAt, settledBy, settledAt, reason } = submission;
  const isLead = session.who.account.role === "lead";
  const show = (): void => {
    run(desk, readWaiting(desk, submissionId).then((read) => {
      if (read.ok) setChanges(read.value);
      setUnread(read.ok ? null : read.problem);
    }));
  };
  const problem = act.problem ?? unread;
  return (
    <li className="card">
      <p>{say(words.by, { who: who(by), at: wordMoment(receivedAt) })}</p>
      <p><strong>{say(words.statements.line, { changes: count })}</strong>{deaths > 0 && <span className="late"> {say(words.statements.deaths, { count: deaths })}</span>}</p>
      {state !== "waiting" && (
        <p>
          {words.statements.states[state]} · {say(words.by, { who: who(settledBy ?? ""), at: settledAt === null ? "" : wordMoment(settledAt) })}
          {reason !== null && <span className="said">{say(words.statements.reason, { reason })}</span>}
        </p>
      )}
      {changes !== null && (
        <ul className="preview">
          {changes.slice(0, most).map((change, place) => <li key={place}>{wordChange(change, { words: words.statements, names, field })}</li>)}
        </ul>
      )}
      {problem !== null && <p role="alert" className="alert">{sayTrouble(problem)}</p>}
      {isRefusing && (
        <ReasonForm
          label={words.statements.refuseReason} send={words.statements.refuse} waits={act.waits}
          onSend={(text) => { act.start(() => settleSubmission(desk, submissionId, text), () => { setIsRefusing(false); }); }} onCancel={() => { setIsRefusing(false); }}
        />
      )}
      {state === "waiting" && !isRefusing && (
        <div className="row">
          {changes === null ? <Button small onPress={show}>{words.statements.show}</Button> : <Button small onPress={() => { setChanges(null); }}>{words.statements.hide}</Button>}
          {isLead && (
            <>
              {/* Nobody signs what they have not seen. */}
              <Button small primary disabled={changes === null || act.waits} onPress={() => { act.start(() => settleSubmission(desk, submissionId, null)); }}>{words.statements.confirm}</Button>
              <Button small disabled={act.waits} onPress={() => { setIsRefusing(true); }}>{words.statements.refuse}</Button>
            </>
          )}
        </div>
      )}
    </li>
  );
}

type StatementWords = ReturnType<typeof useDutyWords>["words"]["statements"];

function wordChange(change: Change, { words, names, field }: { readonly words: StatementWords; readonly names: ReadonlyMap<string, string>; readonly field: Speech["field"] }): string {
  const name = names.get(change.recordId) ?? words.somebody;
  switch (change.op) {
    case "add":
      return say(words.add, { name: change.statement.name ?? words.somebody });
    case "set":
      return say(words.set, { name, field: field(change.field), from: change.from ?? words.empty, to: change.to ?? words.empty });
    case "remove":
      return say(words.remove, { name, reason: change.reason });
    case "settle":
      return say(words.settle, { name, field: field(change.field) });
    default:
      return unreachable(change);
  }
}
