import { useState } from "react";
import type { UnitTransfers } from "../../../roster/protocol/transfer.js";
import { say } from "../../../roster/words/words.js";
import { decideTransfer } from "../../workflow/decideTransfer.js";
import { useTroubleWords } from "../account/signInWords.js";
import { Button } from "../Button.js";
import { useAct } from "../useAct.js";
import { useDesk } from "../useDesk.js";
import { wordMoment } from "../when.js";
import { useDutyWords } from "./dutyWords.js";
import { ReasonForm } from "./ReasonForm.js";

/** Persons on the way: who is announced to the unit is taken over or sent back; who leaves stays the unit's until then. */
export function Transfers({ transfers: { incoming, outgoing } }: { readonly transfers: UnitTransfers }) {
  const { words } = useDutyWords();
  const open = incoming.filter(({ state }) => state === "open");
  if (open.length === 0 && outgoing.length === 0) return null;
  return (
    <section aria-labelledby="duty-transfers">
      <h2 id="duty-transfers">{words.arrivals.title}</h2>
      <ul className="plain">{open.map((transfer) => <Arrival key={transfer.transferId} transfer={transfer} />)}</ul>
      {outgoing.length > 0 && (
        <details>
          <summary>{say(words.arrivals.leaving, { count: outgoing.length })}</summary>
          <ul>
            {outgoing.map(({ transferId, name, toUnit, state, reason }) => (
              <li key={transferId}>{say(words.arrivals.leavingLine, { name: name ?? words.month.noName, unit: toUnit?.name ?? words.arrivals.outside, state: say(words.arrivals.states[state], { reason: reason ?? "" }) })}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Arrival({ transfer: { transferId, name, birthYear, fromUnit, openedAt } }: { readonly transfer: UnitTransfers["incoming"][number] }) {
  const desk = useDesk();
  const { words } = useDutyWords();
  const sayTrouble = useTroubleWords();
  const act = useAct();
  const [isRefusing, setIsRefusing] = useState(false);
  return (
    <li className="card ask">
      <strong>{say(birthYear === null ? words.arrivals.lineNoYear : words.arrivals.line, { name: name ?? words.month.noName, year: birthYear ?? "", unit: fromUnit.name })}</strong>
      <span className="hint">{wordMoment(openedAt)}</span>
      <p className="hint">{words.arrivals.confirmHint}</p>
      {act.problem !== null && <p role="alert" className="alert">{sayTrouble(act.problem)}</p>}
      {isRefusing ? (
        <ReasonForm
          label={words.arrivals.refuseReason} send={words.arrivals.refuse} waits={act.waits}
          onSend={(text) => { act.start(() => decideTransfer(desk, transferId, text)); }} onCancel={() => { setIsRefusing(false); }}
        />
      ) : (
        <div className="row">
          <Button small primary disabled={act.waits} onPress={() => { act.start(() => decideTransfer(desk, transferId, null)); }}>{words.arrivals.confirm}</Button>
          <Button small disabled={act.waits} onPress={() => { setIsRefusing(true); }}>{words.arrivals.refuse}</Button>
        </div>
      )}
    </li>
  );
}
