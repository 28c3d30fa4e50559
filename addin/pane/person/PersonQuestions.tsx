import { useEffect, useState } from "react";
import { awaitsAnswer } from "../../../roster/duties/takeStep.js";
import type { Directory } from "../../../roster/protocol/directory.js";
import type { QuestionRead } from "../../../roster/protocol/question.js";
import { say } from "../../../roster/words/words.js";
import type { PersonRow } from "../../engine/engine.js";
import { shownOf } from "../../workflow/loaded.js";
import { isSameRow } from "../../workflow/showRecord.js";
import { QuestionItem } from "../duties/QuestionItem.js";
import { useDeskState } from "../useDesk.js";
import { usePersonWords } from "./personWords.js";

/** The office's questions about the person, before everything else on the card: a sign where one waits, and the answers. */
export function PersonQuestions({ person }: { readonly person: PersonRow }) {
  const { record, session } = useDeskState();
  const card = isSameRow(record.row, person) ? shownOf(record.card) : null;
  if (card?.kind !== "told" || session.kind !== "in" || session.directory === null) return null;
  const { questions } = card.read;
  const { directory } = session;
  if (questions.length === 0) return null;
  return <QuestionsOfPerson questions={questions} directory={directory} />;
}

function QuestionsOfPerson({ questions, directory }: { readonly questions: readonly QuestionRead[]; readonly directory: Directory }) {
  const words = usePersonWords();
  const open = questions.filter(awaitsAnswer).length;
  // Open where one waits; the answer stays in sight when none does any more.
  const [isShown, setIsShown] = useState(open > 0);
  useEffect(() => { if (open > 0) setIsShown(true); }, [open]);
  return (
    <details open={isShown} onToggle={({ currentTarget }) => { setIsShown(currentTarget.open); }}>
      <summary>{open > 0 ? <strong className="late">{say(words.questionSign, { count: open })}</strong> : say(words.questionsTitle, { count: questions.length })}</summary>
      <ul id="person-questions" className="plain">{questions.map((question) => <QuestionItem key={question.questionId} question={question} directory={directory} name={null} />)}</ul>
    </details>
  );
}
