import { useState } from "react";
import type { FieldId } from "../../../roster/model/field.js";
import type { HistoryEntry } from "../../../roster/protocol/history.js";
import type { UnitRecordRead } from "../../../roster/protocol/unitRecord.js";
import { say } from "../../../roster/words/words.js";
import { useSpeech } from "../language.js";
import { wordMoment } from "../when.js";
import { usePersonWords } from "./personWords.js";

/** Who changed what, when, from which cell and why, the latest first (H1). */
export function RecordHistory({ read: { history, more }, who }: { readonly read: UnitRecordRead; who(actorId: string): string }) {
  const words = usePersonWords();
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={({ currentTarget }) => { setOpen(currentTarget.open); }}>
      <summary>{say(words.historyTitle, { count: history.length })}</summary>
      {open && <ol className="steps">{[...history].reverse().map((entry) => <Entry key={entry.chainPlace} entry={entry} who={who} />)}</ol>}
      {open && more && <p className="hint">{words.historyMore}</p>}
    </details>
  );
}

function Entry({ entry: { at, actor, kind, source, reason, note, cells }, who }: { readonly entry: HistoryEntry; who(actorId: string): string }) {
  const { field } = useSpeech();
  const words = usePersonWords();
  const changed = cells.filter(({ from, to }) => from !== to);
  const called = words.historyKinds[kind as keyof typeof words.historyKinds] as string | undefined;
  const labelled = (id: string): string => field(id as FieldId) || id;
  return (
    <li>
      <span className="hint">
        {say(words.historyEntry, { at: wordMoment(at), who: who(actor) })} · {called ?? kind}
        {source !== null && ` · ${say(words.historyFrom, { sheet: source.sheet === null ? "" : `${source.sheet} `, row: source.row })}`}
      </span>
      {kind === "added" ? null : (
        <ul>{changed.map((cell) => <li key={cell.field}>{say(words.historyCell, { field: labelled(cell.field), from: cell.from ?? words.empty, to: cell.to ?? words.empty })}</li>)}</ul>
      )}
      {kind === "changed" && changed.length === 0 && <span>{words.historyUndone}</span>}
      {kind === "error-accepted" && <span>{cells.map((cell) => labelled(cell.field)).join(" ")}</span>}
      {reason !== null && <span>{say(words.historyReason, { reason })}</span>}
      {note !== null && note !== "" && <span className="said">{say(words.historyNote, { note })}</span>}
    </li>
  );
}
