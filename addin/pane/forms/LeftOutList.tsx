import type { LeftOut } from "../../../roster/report/forms/formPerson.js";
import { say } from "../../../roster/words/words.js";
import { goToPlace } from "../../workflow/goToFinding.js";
import { run } from "../run.js";
import { useDesk } from "../useDesk.js";
import { useFormWords } from "./useFormWords.js";

/** So many are named; a roster with more is read in the sheet. */
const most = 100;

/** Who is in no list, and why: nobody is dropped in silence. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const words = useFormWords();
  const desk = useDesk();
  if (leftOut.length === 0) return null;
  return (
    <details>
      <summary>{say(words.leftOut, { count: leftOut.length })}</summary>
      <p className="hint">{words.leftOutHint}</p>
      <ul className="findings">
        {leftOut.slice(0, most).map(({ sheet, row, name, reason }) => (
          <li key={`${sheet ?? ""}!${String(row)}`}>
            <button type="button" className="go" onClick={() => { run(desk, goToPlace(desk, { sheet, row, column: 0 })); }}>
              {say(words.leftOutLine, { name, place: say(words.place, { sheet: sheet ?? "", row }), reason: words.reasons[reason] })}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
