import { useState } from "react";
import { awaitsAnswer } from "../../../roster/duties/takeStep.js";
import type { Directory } from "../../../roster/protocol/directory.js";
import type { QuestionRead } from "../../../roster/protocol/question.js";
import { say } from "../../../roster/words/words.js";
import type { DutyBoard } from "../../workflow/dutyBoard.js";
import { useDutyWords } from "./dutyWords.js";
import { QuestionItem } from "./QuestionItem.js";

/** The office's questions: first those that wait for the unit, then those that wait for the office, then what is over. */
export function QuestionList({ board, directory }: { readonly board: DutyBoard; readonly directory: Directory }) {
  const { words } = useDutyWords();
  const { questions } = board.questions;
  // Whatever a colleague or the office did meanwhile: what somebody is writing stays where it is.
  const [writingTo, setWritingTo] = useState<string | null>(null);
  const isOpen = (question: QuestionRead): boolean => awaitsAnswer(question) || question.questionId === writingTo;
  const open = questions.filter(isOpen);
  const rest = questions.filter((question) => !isOpen(question));
  const answered = rest.filter(({ state }) => state === "answered");
  const ended = rest.filter(({ state }) => state !== "answered");
  const nameOf = ({ about }: QuestionRead): string | null => (about.recordId === null ? null : (board.names.get(about.recordId) ?? ""));
  const list = (some: readonly QuestionRead[]) => (
    <ul className="plain">
      {some.map((question) => (
        <QuestionItem
          key={question.questionId} question={question} directory={directory} name={nameOf(question)}
          onAnswering={(isWriting) => { setWritingTo(isWriting ? question.questionId : null); }}
        />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="duty-questions">
      <h2 id="duty-questions">{words.questions.title}</h2>
      {questions.length === 0 && <p className="hint">{words.questions.none}</p>}
      {open.length > 0 && <><h3>{say(words.questions.toAnswer, { count: open.length })}</h3>{list(open)}</>}
      {answered.length > 0 && <details><summary>{say(words.questions.answered, { count: answered.length })}</summary>{list(answered)}</details>}
      {ended.length > 0 && <details><summary>{say(words.questions.ended, { count: ended.length })}</summary>{list(ended)}</details>}
    </section>
  );
}
