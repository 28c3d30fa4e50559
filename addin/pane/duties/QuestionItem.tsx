import { useState } from "react";
import { awaitsAnswer } from "../../../roster/duties/takeStep.js";
import type { Directory } from "../../../roster/protocol/directory.js";
import type { QuestionRead } from "../../../roster/protocol/question.js";
import { say } from "../../../roster/words/words.js";
import { answerQuestion } from "../../workflow/answerQuestion.js";
import { goToRecord } from "../../workflow/goToRecord.js";
import { useTroubleWords } from "../account/signInWords.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { run } from "../run.js";
import { useAct } from "../useAct.js";
import { useDesk } from "../useDesk.js";
import { wordDay, wordMoment } from "../when.js";
import { useDutyWords, useWho } from "./dutyWords.js";
import { ReasonForm } from "./ReasonForm.js";

interface QuestionItemProps {
  readonly question: QuestionRead;
  readonly directory: Directory;
  /** Of the person that it is about; null where the card says it. */
  readonly name: string | null;
  /** Somebody is writing an answer, or no longer. */
  onAnswering?(isAnswering: boolean): void;
}

/** One question of the office with every word of it so far, and the answer. */
export function QuestionItem({ question, directory, name, onAnswering }: QuestionItemProps) {
  const desk = useDesk();
  const { language, field } = useSpeech();
  const { words } = useDutyWords();
  const sayTrouble = useTroubleWords();
  const who = useWho(directory);
  const act = useAct();
  // One id for one answer: what is sent again, because nobody knows whether it came, counts once.
  const [stepId, setStepId] = useState<string | null>(null);
  const [isGone, setIsGone] = useState(false);
  const { about, state, steps, dueOn, daysLate } = question;
  const waits = awaitsAnswer(question);
  const write = (id: string | null): void => {
    setStepId(id);
    onAnswering?.(id !== null);
  };
  const send = (text: string): void => {
    act.start(() => answerQuestion(desk, question, { text, stepId: stepId! }), () => { write(null); });
  };
  const goTo = (recordId: string): void => {
    run(desk, goToRecord(desk, { recordId, field: about.field }).then((found) => { setIsGone(!found); }));
  };
  return (
    <li className={waits ? "card ask" : "card"}>
      <div className="row spread">
        <strong>{titleOf(question, { words: words.questions, name, field: field(about.field) })}</strong>
        <span className={waits ? "badge warning" : "badge"}>{words.questions.states[state]}</span>
      </div>
      <ul className="steps">
        {steps.map(({ stepId: id, kind, by, at, text }) => (
          <li key={id}>
            <span className="hint">{words.questions.steps[kind]} · {say(words.by, { who: who(by), at: wordMoment(at) })}</span>
            {text !== "" && <span className="said">{text}</span>}
          </li>
        ))}
      </ul>
      {waits && <p className={daysLate > 0 ? "late" : "hint"}>{say(daysLate > 0 ? words.questions.late : words.questions.due, { day: wordDay(dueOn, language), days: daysLate })}</p>}
      {act.problem !== null && <p role="alert" className="alert">{sayTrouble(act.problem)}</p>}
      {isGone && <p role="status" className="note">{words.questions.goneFromSheet}</p>}
      {stepId !== null ? (
        <ReasonForm label={words.questions.answerLabel} hint={words.questions.answerHint} send={words.send} waits={act.waits} onSend={send} onCancel={() => { write(null); }} />
      ) : (
        <div className="row">
          {(waits || state === "answered") && <Button small primary={waits} onPress={() => { write(desk.random()); }}>{waits ? words.questions.answer : words.questions.addTo}</Button>}
          {about.recordId !== null && <Button small onPress={() => { goTo(about.recordId!); }}>{words.questions.goTo}</Button>}
        </div>
      )}
    </li>
  );
}

type QuestionWords = ReturnType<typeof useDutyWords>["words"]["questions"];

function titleOf({ about }: QuestionRead, { words, name, field }: { readonly words: QuestionWords; readonly name: string | null; readonly field: string }): string {
  if (about.recordId === null) return about.field === null ? words.sheet : say(words.sheetField, { field });
  if (name === null) return about.field === null ? words.title : field;
  return say(about.field === null ? words.person : words.personField, { name: name === "" ? words.noName : name, field });
}
