import { z } from "zod";
import type { ToldAcceptance } from "../model/acceptance.js";
import type { Change } from "../model/change.js";
import type { RosterQuality } from "../model/quality.js";
import { toldAcceptanceSchema } from "./acceptance.js";
import { changeSchema, removeReasonSchema } from "./change.js";
import { actorSchema, openDisputeSchema } from "./dispute.js";
import { ledgerIdSchema, recordIdSchema, submissionIdSchema, unitIdSchema } from "./ids.js";
import { limits } from "./limits.js";
import { qualitySchema } from "./quality.js";
import { cellTextSchema, fieldSchema, sourceSchema } from "./statement.js";

/** One sending of changes by one unit. `POST /api/v1/units/:unit/submissions` */
export interface Submission {
  readonly protocol: number;
  /** Chosen by the sender; the same one sent again counts once (S2). */
  readonly submissionId: string;
  readonly ledger: "retirees";
  /** The revision that the sheet was last told to, 0 for the first time. */
  readonly baseRevision: number;
  readonly changes: readonly Change[];
  /** How the whole roster stands, for the report's 数据质量; the one before stays where it is left out. */
  readonly quality?: RosterQuality | undefined;
  /** Errors that the unit lets stand, each with its reason; one whose value is another by now is passed over (C4). */
  readonly acceptances?: readonly ToldAcceptance[] | undefined;
}

export const submissionSchema: z.ZodType<Submission> = z.strictObject({
  protocol: z.int(),
  submissionId: submissionIdSchema,
  ledger: ledgerIdSchema,
  baseRevision: z.int().min(0).max(2_000_000_000),
  changes: z.array(changeSchema).max(limits.changes),
  quality: qualitySchema.optional(),
  acceptances: z.array(toldAcceptanceSchema).max(limits.changes).optional(),
});

/** What became of a change. */
export const changeResultSchema = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("applied") }),
  /** It was there already. */
  z.strictObject({ outcome: z.literal("unchanged") }),
  /** Kept, but out of the register until corrected (待更正), by this rule. */
  z.strictObject({ outcome: z.literal("held"), rule: z.string() }),
  /** The unit had told something else meanwhile: both are kept, `stored` stands until somebody settles it. */
  z.strictObject({ outcome: z.literal("conflict"), stored: cellTextSchema }),
  /** The bureau decides on this field: kept, `stored` stands until it has. */
  z.strictObject({ outcome: z.literal("proposed"), stored: cellTextSchema }),
  z.strictObject({ outcome: z.literal("no-record") }),
  /** Nothing of it counts until the unit lead has confirmed the submission. */
  z.strictObject({ outcome: z.literal("waits") }),
  /** The unit lead refused the submission. */
  z.strictObject({ outcome: z.literal("refused") }),
]);

/** A value that waits for correction (待更正): told and kept, but out of the register until corrected. */
export const waitingSchema = z.strictObject({
  recordId: recordIdSchema,
  source: sourceSchema,
  /** The rule by field. */
  fields: z.partialRecord(fieldSchema, z.string()),
});

/** What somebody else of the unit, or the bureau for it, changed since the sender's base revision. */
export const changedSinceSchema = z.strictObject({
  recordId: recordIdSchema,
  /** null: the whole record came or went. */
  field: fieldSchema.nullable(),
  from: cellTextSchema,
  to: cellTextSchema,
  removed: removeReasonSchema.nullable(),
  by: actorSchema,
  at: z.iso.datetime(),
  revision: z.int(),
});

const answerParts = {
  protocol: z.int(),
  unit: unitIdSchema,
  ledger: ledgerIdSchema,
  submissionId: submissionIdSchema,
  receivedAt: z.iso.datetime(),
  /** Of this unit's roster after this submission. */
  revision: z.int().min(0),
  /** People that the unit now lists. */
  count: z.int().min(0),
  /** Of which some value waits for correction. */
  waitingCount: z.int().min(0),
  /** Of the records that this submission touched. */
  waiting: z.array(waitingSchema),
};

export const answerSchema = z.strictObject({
  ...answerParts,
  /** In the order of the changes. */
  results: z.array(changeResultSchema),
  /** Of the told records, held and disputed values included; 已报送 is said only when the sheet's is the same (S5). */
  digest: z.string(),
  /** What the sheet does not know yet. At most `limits.since`; where there is more, the base is to be read anew. */
  since: z.array(changedSinceSchema),
  moreSince: z.boolean(),
  /** Every open dispute of the roster. */
  disputes: z.array(openDisputeSchema),
  /** The submission waits for the unit lead's confirmation (policy); until then it changes nothing but reminders of the dead. */
  awaitsLead: z.boolean(),
});

/** The answer as protocol 1 has it. */
export const answerV1Schema = z.strictObject({
  ...answerParts,
  results: z.array(z.discriminatedUnion("outcome", [
    z.strictObject({ outcome: z.literal("applied") }),
    z.strictObject({ outcome: z.literal("unchanged") }),
    z.strictObject({ outcome: z.literal("conflict"), stored: cellTextSchema }),
    z.strictObject({ outcome: z.literal("no-record") }),
  ])),
});

export type ChangeResult = z.infer<typeof changeResultSchema>;
export type ChangedSince = z.infer<typeof changedSinceSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type AnswerV1 = z.infer<typeof answerV1Schema>;

/** The same answer in the words of the version that was asked in; a value that is kept but does not stand was "applied" or "conflict" then. */
export function answerIn(version: number, answer: Answer): Answer | AnswerV1 {
  if (version === answer.protocol) return answer;
  const { unit, ledger, submissionId, receivedAt, revision, count, waitingCount, waiting } = answer;
  const results = answer.results.map((result): AnswerV1["results"][number] => {
    if (result.outcome === "held") return { outcome: "applied" };
    // Nothing became of it, and version 1 has no other word for that.
    if (result.outcome === "waits" || result.outcome === "refused") return { outcome: "unchanged" };
    return result.outcome === "proposed" ? { outcome: "conflict", stored: result.stored } : result;
  });
  return { protocol: version, unit, ledger, submissionId, receivedAt, revision, count, waitingCount, waiting, results };
}
