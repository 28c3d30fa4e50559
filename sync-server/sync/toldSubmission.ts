import type { Submission } from "../../roster/protocol/submission.js";
import type { RosterPlace, RosterState } from "../store/rosters.js";

/** A submission that was told to a roster, which the caller has locked. */
export interface ToldSubmission {
  readonly place: RosterPlace;
  readonly roster: RosterState;
  readonly submission: Submission;
  /** Who told it. */
  readonly actor: string;
  readonly at: Date;
  /** Earlier than `at` where it waited for the unit lead. */
  readonly receivedAt: Date;
  /** Work that has time until the database is busy; done at most once. */
  meanwhile?(): Promise<void>;
}
