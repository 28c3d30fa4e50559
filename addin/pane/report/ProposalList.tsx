import { say } from "../../../roster/words/words.js";
import { withdrawProposals } from "../../workflow/withdraw.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { run } from "../run.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { Place } from "./Place.js";
import { useReportWords } from "./reportWords.js";

/** Values of protected fields: told, and with the bureau, which decides. They can be withdrawn until then. */
export function ProposalList() {
  const desk = useDesk();
  const { proposals: words, changes } = useReportWords();
  const { field } = useSpeech();
  const { report: { disputes } } = useDeskState();
  const open = disputes.filter(({ dispute }) => dispute.kind === "proposal");
  if (open.length === 0) return null;
  return (
    <section className="card" aria-label={say(words.title, { count: open.length })}>
      <strong>{say(words.title, { count: open.length })}</strong>
      <p className="hint">{words.hint}</p>
      {open.length > 1 && <div className="row"><Button small onPress={() => { run(desk, withdrawProposals(desk, open)); }}>{say(words.withdrawAll, { count: open.length })}</Button></div>}
      <ul className="findings">
        {open.map((row) => (
          <li key={`${row.dispute.recordId} ${row.dispute.field}`}>
            <Place name={row.name} place={row.told.place} />
            <span>{say(words.line, { field: field(row.dispute.field), told: row.dispute.told ?? changes.empty, standing: row.dispute.standing ?? changes.empty })}</span>
            <div className="row"><Button small onPress={() => { run(desk, withdrawProposals(desk, [row])); }}>{words.withdraw}</Button></div>
          </li>
        ))}
      </ul>
    </section>
  );
}
