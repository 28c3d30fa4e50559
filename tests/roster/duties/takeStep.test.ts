import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askQuestion, awaitsAnswer, daysLateOf, questionFigures, replaySteps, takeStep } from "../../../roster/duties/takeStep.js";
import type { Question, QuestionStep, QuestionStepKind } from "../../../roster/model/question.js";

const about = { recordId: "r1", field: "birth_date" } as const;
let steps = 0;
const step = (kind: QuestionStepKind, on = "2026-11-10", dueOn: string | null = null): QuestionStep =>
  ({ stepId: `s${String((steps += 1))}`, kind, by: "somebody", at: `${on}T01:00:00.000Z`, on, text: "请核实", dueOn });
const asked = (): Question => askQuestion("q1", about, step("asked", "2026-11-02", "2026-11-12"));
const after = (...kinds: readonly QuestionStepKind[]): Question | null =>
  kinds.reduce<Question | null>((question, kind) => (question === null ? null : takeStep(question, step(kind, "2026-11-10", kind === "reopened" ? "2026-11-20" : null))), asked());

describe("a question", () => {
  test("goes from asked to answered to closed, and may be asked again", () => {
    expect(after("answered", "closed")!.state).toBe("closed");
    expect(after("answered", "reopened")).toMatchObject({ state: "reopened", dueOn: "2026-11-20", answeredOn: null });
    expect(after("answered", "closed", "reopened", "answered", "closed")!.state).toBe("closed");
    expect(after("answered", "answered")!.state).toBe("answered");
  });

  test.each<readonly QuestionStepKind[]>([["closed"], ["answered", "reopened", "closed"], ["reopened"], ["answered", "withdrawn"], ["answered", "closed", "answered"], ["withdrawn", "answered"], ["asked"]])(
    "is not closed unanswered, and takes no other step out of turn: %j", (...kinds) => {
      expect(after(...kinds)).toBeNull();
    },
  );

  test("that should not have been asked is withdrawn, and wants no answer", () => {
    expect(daysLateOf(after("withdrawn")!, "2026-12-31")).toBe(0);
  });

  test("counts each step once", () => {
    const answer = step("answered");
    const once = takeStep(asked(), answer)!;
    expect(takeStep(once, answer)).toBe(once);
  });

  test("never stands closed without an answer after its last asking, whatever is tried", () => {
    const kinds = fc.array(fc.constantFrom<QuestionStepKind>("answered", "closed", "reopened", "withdrawn", "asked"), { maxLength: 12 });
    fc.assert(fc.property(kinds, (tried) => {
      const question = tried.reduce((now, kind) => takeStep(now, step(kind, "2026-11-10", kind === "reopened" ? "2026-11-20" : null)) ?? now, asked());
      const last = question.steps.findLastIndex(({ kind }) => kind === "asked" || kind === "reopened");
      const answered = question.steps.slice(last).some(({ kind }) => kind === "answered");
      if (question.state === "closed") expect(answered).toBe(true);
      expect(question.answeredOn !== null).toBe(answered);
      expect(awaitsAnswer(question)).toBe(!answered && question.state !== "withdrawn");
      expect(replaySteps("q1", about, question.steps)).toEqual(question);
    }));
  });
});

test("lateness of answers is counted from the day that was named last", () => {
  const open = asked();
  expect(daysLateOf(open, "2026-11-12")).toBe(0);
  expect(daysLateOf(open, "2026-11-15")).toBe(3);
  const answered = takeStep(open, step("answered", "2026-11-14"))!;
  expect(daysLateOf(answered, "2026-12-31")).toBe(2);
  const again = takeStep(answered, step("reopened", "2026-11-15", "2026-11-25"))!;
  expect(daysLateOf(again, "2026-11-25")).toBe(0);
  expect(questionFigures([open, answered, again, after("answered", "closed")!, after("withdrawn")!], "2026-11-26")).toEqual({
    awaiting: 2, overdue: 2, answered: 1, closed: 1, withdrawn: 1, answeredLate: 1,
  });
});
