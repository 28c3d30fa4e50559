import { awaitsAnswer } from "../../../roster/duties/takeStep.js";
import { say } from "../../../roster/words/words.js";
import type { PersonRow } from "../../engine/engine.js";
import { shownOf } from "../../workflow/loaded.js";
import { isSameRow } from "../../workflow/showRecord.js";
import { QuestionItem } from "../duties/QuestionItem.js";
import { useDeskState } from "../useDesk.js";
import { usePersonWords } from "./personWords.js";

/** The office's questions about the person, before everything else on the card: a sign where one waits, and the answers. */
export function PersonQuestions({ person }: { readonly person: PersonRow }) {
  const words = usePersonWords();
  const { record, session } = useDeskState();
  const card = isSameRow(record.row, person) ? shownOf(record.card) : null;
  if (card?.kind !== "told" || session.kind !== "in" || session.directory === null) return null;
  const { questions } = card.read;
  const { directory } = session;
  const open = questions.filter(awaitsAnswer).length;
  if (questions.length === 0) return null;
  return (
    <details open={open > 0}>
      <summary>{open > 0 ? <strong className="late">{say(words.questionSign, { count: open })}</strong> : say(words.questionsTitle, { count: questions.length })}</summary>
      <ul id="person-questions" className="plain">{questions.map((question) => <QuestionItem key={question.questionId} question={question} directory={directory} name={null} />)}</ul>
    </details>
  );
}
