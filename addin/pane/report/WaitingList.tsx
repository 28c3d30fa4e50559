import { useState } from "react";
import { say } from "../../../roster/words/words.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { useDeskState } from "../useDesk.js";
import { Place } from "./Place.js";
import { useReportWords } from "./reportWords.js";

const step = 30;

/** 待更正: what is told and stays out of the register, and why. */
export function WaitingList() {
  const { waiting: words } = useReportWords();
  const { field, rule } = useSpeech();
  const { report: { telling } } = useDeskState();
  const [shown, setShown] = useState(step);
  const waiting = telling?.waiting ?? [];
  if (waiting.length === 0) return null;
  return (
    <details className="card">
      <summary><strong>{say(words.title, { count: waiting.length })}</strong></summary>
      <p className="hint">{words.hint}</p>
      <ul className="findings">
        {waiting.slice(0, shown).map((each) => (
          <li key={`${each.sheet ?? ""} ${String(each.row)} ${each.field}`}>
            <Place name={each.name} place={{ sheet: each.sheet, row: each.row }} />
            <span>{say(words.line, { field: field(each.field), rule: rule(each.rule).title })}</span>
            {rule(each.rule).advice !== "" && !rule(each.rule).advice.includes("{") && <p className="advice">{rule(each.rule).advice}</p>}
          </li>
        ))}
      </ul>
      {waiting.length > shown && <Button small onPress={() => { setShown(shown + step * 4); }}>{say(words.more, { count: waiting.length - shown })}</Button>}
    </details>
  );
}
