import { useState } from "react";
import type { WaitingView } from "../../engine/telling.js";
import { say } from "../../../roster/words/words.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { useDeskState } from "../useDesk.js";
import { Place } from "./Place.js";
import { useReportWords } from "./reportWords.js";

const step = 30;
/** A rule that holds more fields of a row than this holds the row. */
const mostFields = 4;

/** 待更正: what is told and stays out of the register, person by person, and why. */
export function WaitingList() {
  const { waiting: words } = useReportWords();
  const { report: { telling } } = useDeskState();
  const [shown, setShown] = useState(step);
  const waiting = telling?.waiting ?? [];
  if (waiting.length === 0) return null;
  const people = byPerson(waiting);
  return (
    <details className="card">
      <summary><strong>{say(words.title, { count: people.length })}</strong></summary>
      <p className="hint">{words.hint}</p>
      <ul className="findings">{people.slice(0, shown).map(([key, held]) => <WaitingPerson key={key} held={held} />)}</ul>
      {people.length > shown && <Button small onPress={() => { setShown(shown + step * 4); }}>{say(words.more, { count: people.length - shown })}</Button>}
    </details>
  );
}

function WaitingPerson({ held }: { readonly held: readonly WaitingView[] }) {
  const { waiting: words } = useReportWords();
  const { field, rule: wordOf, language } = useSpeech();
  const [first] = held;
  if (first === undefined) return null;
  const rules = [...new Set(held.map(({ rule }) => rule))];
  return (
    <li>
      <Place name={first.name} place={{ sheet: first.sheet, row: first.row }} />
      {rules.map((rule) => {
        const fields = held.filter((each) => each.rule === rule).map((each) => field(each.field));
        const { title, advice } = wordOf(rule);
        return (
          <div key={rule}>
            <span>{say(words.line, { fields: fields.length > mostFields ? words.whole : fields.join(language === "en" ? ", " : "、"), rule: title })}</span>
            {advice !== "" && !advice.includes("{") && <p className="advice">{advice}</p>}
          </div>
        );
      })}
    </li>
  );
}

function byPerson(waiting: readonly WaitingView[]): readonly (readonly [string, readonly WaitingView[]])[] {
  const people = new Map<string, WaitingView[]>();
  for (const each of waiting) {
    const key = `${each.sheet ?? ""}!${String(each.row)}`;
    const known = people.get(key);
    if (known === undefined) people.set(key, [each]);
    else known.push(each);
  }
  return [...people];
}
