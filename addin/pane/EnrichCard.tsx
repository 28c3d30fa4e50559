import { useState } from "react";
import { cellAddress } from "../../roster/model/address.js";
import type { paneEnrich } from "../../roster/words/pane-enrich.zh-CN.js";
import { say } from "../../roster/words/words.js";
import type { ProposedEdit } from "../../roster/workflow/proposeEdits.js";
import { Button } from "./Button.js";
import { useSpeech } from "./language.js";

const page = 30;

interface EnrichCardProps {
  readonly title: string;
  readonly words: typeof paneEnrich;
  readonly edits: readonly ProposedEdit[];
  readonly isIn: boolean;
  /** Those that are left out; where it is not given all go together. */
  readonly off?: ReadonlySet<ProposedEdit>;
  onPick(edits: readonly ProposedEdit[], isIn: boolean): void;
}

/** What would stand in a column, value by value with its source. */
export function EnrichCard({ title, words, edits, isIn, off, onPick }: EnrichCardProps) {
  const { pane, proposal: source } = useSpeech();
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState(page);
  return (
    <div className="card">
      <label><input type="checkbox" checked={isIn} onChange={({ target }) => { onPick(edits, target.checked); }} />{title}</label>
      <details onToggle={({ currentTarget }) => { setOpen(currentTarget.open); }}>
        <summary>{say(pane.enrichLine, { cell: cellAddress(edits[0]!.edit.row, edits[0]!.edit.column), value: String(edits[0]!.edit.value) })} …</summary>
        {open && (
          <ul className="preview">
            {edits.slice(0, limit).map((proposed) => {
              const { edit, proposal } = proposed;
              const cell = cellAddress(edit.row, edit.column);
              const line = say(pane.enrichLine, { cell, value: String(edit.value) });
              return (
                <li key={`${edit.sheet ?? ""}${String(edit.row)}`}>
                  {off === undefined ? line : <label><input type="checkbox" checked={!off.has(proposed)} aria-label={say(words.pickOne, { cell })} onChange={({ target }) => { onPick([proposed], target.checked); }} />{line}</label>}
                  <span className="hint">{source(proposal)}</span>
                </li>
              );
            })}
          </ul>
        )}
        {open && edits.length > limit && <Button small onPress={() => { setLimit(limit + 10 * page); }}>{say(words.more, { count: edits.length - limit })}</Button>}
      </details>
    </div>
  );
}
