import { columnLetters } from "../../roster/model/address.js";
import type { Question } from "../../roster/model/table.js";
import { say } from "../../roster/words/words.js";
import type { RosterView } from "../engine/engine.js";
import { confirmColumn } from "../workflow/confirmColumn.js";
import { Button } from "./Button.js";
import { useSpeech } from "./language.js";
import { run } from "./run.js";
import { useDesk } from "./useDesk.js";

/** What reading cannot know is asked once, with samples of what stands in the column. */
export function MappingCard({ roster, question }: { readonly roster: RosterView; readonly question: Question }) {
  const desk = useDesk();
  const { pane, field, question: because, language } = useSpeech();
  const heading = roster.columns.find(({ index }) => index === question.column)?.heading ?? "";
  const samples = question.samples.slice(0, 3).join(language === "en" ? ", " : "、");
  return (
    <div className="card ask">
      <strong>{say(pane.askTitle, { column: columnLetters(question.column) })}</strong>
      <p>{say(pane.askSamples, { heading, samples })}</p>
      <p className="hint">{because(question.because)}</p>
      <div className="row">
        {question.candidates.map((candidate) => (
          <Button key={candidate} onPress={() => { run(desk, confirmColumn(desk, roster.sheet, question.column, candidate)); }}>{field(candidate)}</Button>
        ))}
        <Button onPress={() => { run(desk, confirmColumn(desk, roster.sheet, question.column, null)); }}>{pane.askNone}</Button>
      </div>
    </div>
  );
}
