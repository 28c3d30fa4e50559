import type { IsoMonth } from "../../roster/model/partialDate.js";
import type { UnitReport } from "../../roster/protocol/monthlyReport.js";
import type { QuestionList } from "../../roster/protocol/question.js";
import type { UnitTransfers } from "../../roster/protocol/transfer.js";
import type { UnitDuties } from "../../roster/protocol/unitDuties.js";
import type { OwnDeath } from "../../roster/protocol/unitRecord.js";
import type { WaitingSubmissionRead } from "../../roster/protocol/waiting.js";
import { notLoaded, type Loaded } from "./loaded.js";
import type { Session } from "./session.js";

/** Everything that waits for the unit, as it was last read. */
export interface DutyBoard {
  readonly questions: QuestionList;
  readonly report: UnitReport;
  readonly submissions: readonly WaitingSubmissionRead[];
  readonly deaths: readonly OwnDeath[];
  readonly transfers: UnitTransfers;
  /** The names behind the records that it speaks of. */
  readonly names: ReadonlyMap<string, string>;
}

export interface Duties {
  /** For the number on the tab. */
  readonly counts: Loaded<UnitDuties>;
  readonly board: Loaded<DutyBoard>;
  /** The month whose report is shown; null: the last that is over. */
  readonly month: IsoMonth | null;
}

export const noDuties: Duties = { counts: notLoaded, board: notLoaded, month: null };

/**
 * How many things wait for whoever is signed in. Months before the duty was put in force are advice: of these only the last
 * one is counted.
 */
export function countDuties({ month, reports, questions, submissions, deaths, arrivals }: UnitDuties, isLead: boolean): number {
  const due = reports.filter((report) => report.scored || report.month === month).length;
  return questions.awaiting + due + arrivals + (isLead ? submissions + deaths : 0);
}

export function isLead(session: Session): boolean {
  return session.kind === "in" && session.who.account.role === "lead";
}
