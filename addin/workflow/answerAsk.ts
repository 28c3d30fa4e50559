import type { GivenAnswer } from "../../roster/changes/tellRoster.js";
import type { Desk } from "./desk.js";
import { tellAgain } from "./tellAgain.js";

/** The clerk says why people are gone, or that rows are the same persons; until it is said neither is told (S6). */
export async function answerAsks(desk: Desk, given: readonly GivenAnswer[]): Promise<void> {
  const { state } = desk;
  const { report } = state.get();
  const answered = new Set(given.map(({ who }) => who));
  state.set({ report: { ...report, answers: [...report.answers.filter(({ who }) => !answered.has(who)), ...given] } });
  await tellAgain(desk);
}

/** Takes an answer back, so that it is asked again. */
export async function takeAnswerBack(desk: Desk, who: string): Promise<void> {
  const { state } = desk;
  const { report } = state.get();
  state.set({ report: { ...report, answers: report.answers.filter((answer) => answer.who !== who) } });
  await tellAgain(desk);
}
