import { z } from "zod";
import type { Change } from "../model/change.js";
import { recordIdSchema } from "./ids.js";
import { cellTextSchema, fieldSchema, sourceSchema } from "./statement.js";
import { changeResultSchema, type ChangeResult } from "./submission.js";

/** A change that did not simply come to stand, with its cell. */
export const noteworthySchema = z.strictObject({
  recordId: recordIdSchema,
  /** null: the record as a whole. */
  field: fieldSchema.nullable(),
  to: cellTextSchema,
  source: sourceSchema.nullable(),
  result: changeResultSchema,
});

/** What became of the changes of one submission, in a few numbers and with what a person should see. */
export const outcomeSchema = z.strictObject({
  added: z.int().min(0), changed: z.int().min(0), removed: z.int().min(0),
  noteworthy: z.array(noteworthySchema),
});

export type Outcomes = z.infer<typeof outcomeSchema>;

/** @example outcomesOf(submission.changes, answer.results).added */
export function outcomesOf(changes: readonly Change[], results: readonly ChangeResult[]): Outcomes {
  const count = (op: Change["op"]): number => changes.filter((change, place) => change.op === op && isTaken(results[place])).length;
  return {
    added: count("add"), changed: count("set"), removed: count("remove"),
    noteworthy: changes.flatMap((change, place) => {
      const result = results[place];
      return result === undefined || result.outcome === "applied" || result.outcome === "unchanged" ? [] : [noteOf(change, result)];
    }),
  };
}

/** What waits for correction was taken too. */
function isTaken(result: ChangeResult | undefined): boolean {
  return result?.outcome === "applied" || result?.outcome === "held";
}

function noteOf(change: Change, result: ChangeResult): z.infer<typeof noteworthySchema> {
  return {
    recordId: change.recordId, field: change.op === "set" || change.op === "settle" ? change.field : null, to: change.op === "set" ? change.to : null,
    source: change.op === "remove" ? null : change.source, result,
  };
}
