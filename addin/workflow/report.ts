import type { LocatedCell, NewsView, Telling } from "../engine/telling.js";
import type { GivenAnswer } from "../../roster/changes/tellRoster.js";
import type { Change, ToldRecord } from "../../roster/model/change.js";
import type { OpenDispute } from "../../roster/protocol/dispute.js";
import type { Outcomes } from "../../roster/protocol/outcome.js";
import type { ChangedSince, Submission } from "../../roster/protocol/submission.js";
import type { waitingSubmissionSchema } from "../../roster/protocol/waiting.js";
import type { z } from "zod";
import type { ServiceProblem } from "../service/answered.js";

export type WaitingRead = z.infer<typeof waitingSubmissionSchema>;

/** What a sheet is held against, in memory only (design: the file remembers little). */
export interface Bases {
  /** Another one for whatever was fetched or told anew: the worker knows them by it. */
  readonly name: string;
  readonly unitId: string;
  /** What the unit had told as of the sheet's revision. */
  readonly base: readonly ToldRecord[];
  readonly baseRevision: number;
  /** false: nobody remembers when the sheet was last told, and the present revision has to do. */
  readonly isKnown: boolean;
  /** What the unit has told by now, and how the register counts it. */
  readonly current: readonly ToldRecord[];
  readonly revision: number;
  readonly count: number;
  readonly digest: string;
  readonly disputes: readonly OpenDispute[];
  /** What clerks of the unit told and its lead has still to confirm. */
  readonly waiting: readonly { readonly submission: WaitingRead; readonly changes: readonly Change[] }[];
  /** By the clock of this machine, to be shown. */
  readonly readAt: Date;
}

/** One cell that is disputed, with what the sheet says of it. */
export interface DisputeRow {
  readonly dispute: OpenDispute;
  readonly name: string | null;
  /** Where either value would stand. */
  readonly told: LocatedCell;
  readonly standing: LocatedCell;
}

/** Something newer of the register, and where it would stand. */
export interface NewsRow {
  readonly news: NewsView;
  /** null of a whole person. */
  readonly cell: LocatedCell | null;
  /** Who changed it and when, where the service has said so. */
  readonly by: Pick<ChangedSince, "by" | "at"> | null;
}

/** A submission that was made ready and of which nobody knows yet that it arrived. In memory only. */
export interface Queued {
  /** Its id stays: however often it is sent, it counts once (S2). */
  readonly submission: Submission;
  /** What the sheet told with it. */
  readonly sent: Pick<Telling, "rows" | "told" | "digest">;
  /** The next try is under way. */
  readonly isSending: boolean;
}

/** What came of the last sending. */
export interface Sent {
  readonly at: string;
  readonly outcomes: Outcomes;
  readonly awaitsLead: boolean;
}

/** The state of 报送. */
export interface ReportState {
  readonly bases: Bases | null;
  readonly telling: Telling | null;
  /** The revision that the telling is made against. */
  readonly baseRevision: number;
  /** The sheet's edition that the telling was made of. */
  readonly edition: number;
  readonly disputes: readonly DisputeRow[];
  readonly news: readonly NewsRow[];
  readonly answers: readonly GivenAnswer[];
  /** News that the clerk has seen and does not take, by `keyOfNews`. */
  readonly kept: ReadonlySet<string>;
  readonly queue: Queued | null;
  readonly sent: Sent | null;
  readonly since: readonly ChangedSince[];
  readonly problem: ServiceProblem | null;
  /** The workbook was last reported for this other unit. */
  readonly otherUnit: string | null;
  /** The clerk has said that this workbook is their unit's. */
  readonly isUnitChosen: boolean | null;
}

export const emptyReport: ReportState = {
  bases: null, telling: null, baseRevision: 0, edition: 0, disputes: [], news: [], answers: [], kept: new Set(), queue: null, sent: null, since: [], problem: null,
  otherUnit: null, isUnitChosen: null,
};

/** @example keyOfNews({ recordId: "r7", field: "mobile", current: "13900000001", … }) */
export function keyOfNews({ recordId, field, current }: Pick<NewsView, "recordId" | "field" | "current">): string {
  return JSON.stringify([recordId, field, current]);
}

/** 已报送: count and digest agree on both sides, and nothing waits for the lead (S5). */
export function isTold({ bases, telling, queue }: Pick<ReportState, "bases" | "telling" | "queue">): boolean {
  if (bases === null || telling === null || queue !== null) return false;
  return telling.rows === telling.told && telling.told === bases.count && telling.digest === bases.digest && bases.waiting.length === 0;
}
