import { columnLetters } from "../../../roster/model/address.js";
import type { Question } from "../../../roster/model/table.js";
import { say } from "../../../roster/words/words.js";
import type { RosterView } from "../../engine/engine.js";
import { confirmColumn, rivalsOf } from "../../workflow/confirmColumn.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { run } from "../run.js";
import { useCheckWords } from "../useCheckWords.js";
import { useDesk } from "../useDesk.js";

interface MappingCardProps {
  readonly roster: RosterView;
  readonly question: Question;
}

/** What reading cannot know is asked once, with samples of what stands in the column. */
export function MappingCard({ roster, question }: MappingCardProps) {
  const rivals = question.candidates[0] === undefined ? [] : rivalsOf(roster, question.column, question.candidates[0]);
  return rivals.length > 0 ? <WhichColumn roster={roster} question={question} rivals={rivals} /> : <WhatColumn roster={roster} question={question} />;
}

function WhatColumn({ roster, question }: MappingCardProps) {
  const desk = useDesk();
  const { pane, field, question: because } = useSpeech();
  const heading = roster.columns.find(({ index }) => index === question.column)?.heading ?? "";
  return (
    <div className="card ask">
      <strong>{say(pane.askTitle, { column: columnLetters(question.column) })}</strong>
      <p>{say(pane.askSamples, { heading, samples: useJoined(question.samples) })}</p>
      <p className="hint">{because(question.because)}</p>
      <div className="row">
        {question.candidates.map((candidate) => (
          <Button key={candidate} onPress={() => { run(desk, confirmColumn(desk, roster, question.column, candidate)); }}>{field(candidate)}</Button>
        ))}
        <Button onPress={() => { run(desk, confirmColumn(desk, roster, question.column, null)); }}>{pane.askNone}</Button>
      </div>
    </div>
  );
}

/** Two columns may be the same: the clerk compares what stands in them. */
function WhichColumn({ roster, question, rivals }: MappingCardProps & { readonly rivals: readonly number[] }) {
  const desk = useDesk();
  const { pane, field, question: because } = useSpeech();
  const words = useCheckWords();
  const [best, ...others] = question.candidates;
  const samplesOf = (column: number): readonly string[] => roster.samples[roster.columns.findIndex(({ index }) => index === column)] ?? [];
  return (
    <div className="card ask">
      <strong>{say(words.which, { field: field(best!) })}</strong>
      <ul className="plain">
        {[...rivals, question.column].sort((a, b) => a - b).map((column) => (
          <li key={column}><ColumnSamples column={column} samples={column === question.column ? question.samples : samplesOf(column)} /></li>
        ))}
      </ul>
      <p className="hint">{because(question.because)}</p>
      <div className="row">
        {rivals.map((column) => (
          <Button key={column} onPress={() => { run(desk, confirmColumn(desk, roster, question.column, null)); }}>{say(words.isField, { column: columnLetters(column), field: field(best!) })}</Button>
        ))}
        <Button onPress={() => { run(desk, confirmColumn(desk, roster, question.column, best!)); }}>{say(words.isField, { column: columnLetters(question.column), field: field(best!) })}</Button>
        {others.map((other) => (
          <Button key={other} onPress={() => { run(desk, confirmColumn(desk, roster, question.column, other)); }}>{say(words.isField, { column: columnLetters(question.column), field: field(other) })}</Button>
        ))}
        <Button onPress={() => { run(desk, confirmColumn(desk, roster, question.column, null)); }}>{pane.askNone}</Button>
      </div>
    </div>
  );
}

function ColumnSamples({ column, samples }: { readonly column: number; readonly samples: readonly string[] }) {
  const words = useCheckWords();
  return say(words.whichColumn, { column: columnLetters(column), samples: useJoined(samples) });
}

/** A few cells, side by side. */
export function useJoined(samples: readonly string[]): string {
  const { language } = useSpeech();
  return samples.slice(0, 3).join(language === "en" ? ", " : "、");
}
