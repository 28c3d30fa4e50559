import { useState } from "react";
import { cellAddress } from "../../roster/model/address.js";
import { say } from "../../roster/words/words.js";
import type { ProposedEdit } from "../../roster/workflow/proposeEdits.js";
import { acceptProposals, lookForProposals } from "../workflow/enrichRoster.js";
import { checkRoster } from "../workflow/checkRoster.js";
import { undoLast } from "../workflow/undo.js";
import { Button } from "./Button.js";
import { useSpeech } from "./language.js";
import { run } from "./run.js";
import { useDesk, useDeskState } from "./useDesk.js";

const most = 30;

/** 补全: by column, each value with its source; nothing is ticked that the clerk has not seen. */
export function EnrichView() {
  const desk = useDesk();
  const { pane, field, proposal: source } = useSpeech();
  const { proposals, check, written } = useDeskState();
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const look = async (): Promise<void> => {
    if (check === null) await checkRoster(desk);
    if (desk.state.get().check !== null) await lookForProposals(desk);
  };
  const groups = groupsOf(proposals ?? []);
  const chosen = groups.filter(({ key }) => !off.has(key)).flatMap(({ edits }) => edits);
  return (
    <section>
      <p>{pane.enrichHint}</p>
      <div className="row">
        <Button primary={proposals === null} onPress={() => { run(desk, look()); }}>{pane.enrichLook}</Button>
        {written.at(-1)?.what === "enrich" && <Button onPress={() => { run(desk, undoLast(desk).then(() => lookForProposals(desk))); }}>{say(pane.undo, { count: written.at(-1)!.count })}</Button>}
      </div>
      {proposals?.length === 0 && <p role="status">{pane.enrichNothing}</p>}
      {groups.map(({ key, edits }) => (
        <details key={key} className="card">
          <summary>
            <label>
              <input
                type="checkbox" checked={!off.has(key)}
                onChange={({ target }) => { const next = new Set(off); if (target.checked) next.delete(key); else next.add(key); setOff(next); }}
              />
              {say(pane.enrichColumn, { heading: field(edits[0]!.proposal.field), count: edits.length })}
            </label>
          </summary>
          <ul className="preview">
            {edits.slice(0, most).map(({ edit, proposal }) => (
              <li key={`${edit.sheet ?? ""}${String(edit.row)}`}>
                {say(pane.enrichLine, { cell: cellAddress(edit.row, edit.column), value: String(edit.value) })}
                <span className="hint">{source(proposal)}</span>
              </li>
            ))}
          </ul>
          {edits.length > most && <p className="hint">{say(pane.previewMore, { count: edits.length - most })}</p>}
        </details>
      ))}
      {chosen.length > 0 && <Button primary onPress={() => { run(desk, acceptProposals(desk, chosen)); }}>{say(pane.enrichSome, { count: chosen.length })}</Button>}
    </section>
  );
}

function groupsOf(proposals: readonly ProposedEdit[]): readonly { readonly key: string; readonly edits: readonly ProposedEdit[] }[] {
  const groups = new Map<string, ProposedEdit[]>();
  for (const proposed of proposals) {
    const key = `${proposed.edit.sheet ?? ""}!${String(proposed.edit.column)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [proposed]);
    else known.push(proposed);
  }
  return [...groups].map(([key, edits]) => ({ key, edits }));
}
