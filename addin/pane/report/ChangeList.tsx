import { useState } from "react";
import { say } from "../../../roster/words/words.js";
import type { Change } from "../../../roster/model/change.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { useDeskState } from "../useDesk.js";
import { Place } from "./Place.js";
import { useReportWords } from "./reportWords.js";

const step = 30;

/** Everything that would be sent, person by person and cell by cell. */
export function ChangeList() {
  const words = useReportWords();
  const { report: { telling, kept } } = useDeskState();
  const [shown, setShown] = useState(step);
  if (telling === null || telling.changes.length === 0) return null;
  const people = byPerson(telling.changes);
  return (
    <details className="card" open>
      <summary><strong>{say(words.changes.title, { count: telling.changes.length })}</strong></summary>
      {kept.size > 0 && <p className="hint">{say(words.news.kept, { count: kept.size })}</p>}
      <ul className="findings">
        {people.slice(0, shown).map(([recordId, changes]) => <PersonChanges key={recordId} recordId={recordId} changes={changes} />)}
      </ul>
      {people.length > shown && <Button small onPress={() => { setShown(shown + step * 4); }}>{say(words.changes.more, { count: people.length - shown })}</Button>}
    </details>
  );
}

function PersonChanges({ recordId, changes }: { readonly recordId: string; readonly changes: readonly Change[] }) {
  const words = useReportWords();
  const { field } = useSpeech();
  const { report: { telling } } = useDeskState();
  const known = telling?.people[recordId];
  const [first] = changes;
  if (first === undefined) return null;
  if (first.op === "add") return <li><Place name={say(words.changes.add, { name: first.statement.name ?? "?" })} place={{ sheet: first.source.sheet, row: first.source.row }} /></li>;
  if (first.op === "remove") return <li><strong>{say(words.changes.remove, { name: known?.name ?? "?", reason: words.asks.reasons[first.reason] })}</strong></li>;
  return (
    <li>
      <Place name={known?.name ?? null} place={known?.place ?? null} />
      <ul className="cells">
        {changes.map((change) => change.op === "set" && (
          <li key={change.field}>
            {say(words.changes.cell, { field: field(change.field), from: change.from ?? words.changes.empty, to: change.to ?? words.changes.empty })}
            {change.heldBy !== null && <span className="badge warning">{words.changes.held}</span>}
          </li>
        ))}
      </ul>
    </li>
  );
}

function byPerson(changes: readonly Change[]): readonly (readonly [string, readonly Change[]])[] {
  const people = new Map<string, Change[]>();
  for (const change of changes) {
    const known = people.get(change.recordId);
    if (known === undefined) people.set(change.recordId, [change]);
    else known.push(change);
  }
  return [...people];
}
