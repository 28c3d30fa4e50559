import { say } from "../../../roster/words/words.js";
import type { DisputeRow } from "../../workflow/report.js";
import { settleConflicts, type Choice } from "../../workflow/settleConflicts.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { run } from "../run.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { Place } from "./Place.js";
import { useActorName, useReportWords, useTime } from "./reportWords.js";

/** Both values of every disputed cell, with who told them and when; one is chosen, or the same side for many (S4). */
export function ConflictList() {
  const desk = useDesk();
  const { conflicts: words } = useReportWords();
  const { report: { disputes } } = useDeskState();
  const open = disputes.filter(({ dispute }) => dispute.kind === "conflict");
  if (open.length === 0) return null;
  const settle = (choice: Choice): void => { run(desk, settleConflicts(desk, open, choice)); };
  return (
    <section className="card ask" aria-label={say(words.title, { count: open.length })}>
      <strong>{say(words.title, { count: open.length })}</strong>
      <p className="hint">{words.hint}</p>
      {open.length > 1 && (
        <div className="row" role="group" aria-label={words.group}>
          <span>{words.group}</span>
          <Button small onPress={() => { settle("told"); }}>{say(words.allTold, { count: open.length })}</Button>
          <Button small onPress={() => { settle("standing"); }}>{say(words.allStanding, { count: open.length })}</Button>
        </div>
      )}
      <ul className="findings">{open.map((row) => <ConflictItem key={`${row.dispute.recordId} ${row.dispute.field}`} row={row} />)}</ul>
    </section>
  );
}

function ConflictItem({ row }: { readonly row: DisputeRow }) {
  const { conflicts: words } = useReportWords();
  const { field } = useSpeech();
  const { dispute, name, told, standing } = row;
  const byHand = told.place !== null && (told.mine === dispute.told ? standing.edit : told.edit) === null;
  return (
    <li>
      <Place name={name} place={told.place} />
      <span>{field(dispute.field)}</span>
      <dl className="values">
        <Side row={row} side="told" />
        <Side row={row} side="standing" />
      </dl>
      {byHand && <p className="hint">{words.byHand}</p>}
    </li>
  );
}

function Side({ row, side }: { readonly row: DisputeRow; readonly side: Choice }) {
  const desk = useDesk();
  const { conflicts: words, changes } = useReportWords();
  const sayTime = useTime();
  const nameOf = useActorName();
  const { dispute, told: { mine, place } } = row;
  const [value, by, at] = side === "told" ? [dispute.told, dispute.toldBy, dispute.toldAt] : [dispute.standing, dispute.standingBy, dispute.standingAt];
  const who = nameOf(by);
  return (
    <div>
      <dt>{words[side]}{place !== null && mine === value && <span className="badge info">{words.here}</span>}</dt>
      <dd>
        <strong>{value ?? changes.empty}</strong>
        <span className="hint">{who === "" ? say(words.stampUnknown, { at: sayTime(at) }) : say(words.stamp, { who, at: sayTime(at) })}</span>
        <Button small onPress={() => { run(desk, settleConflicts(desk, [row], side)); }}>{say(words.useTold, { value: value ?? changes.empty })}</Button>
      </dd>
    </div>
  );
}
