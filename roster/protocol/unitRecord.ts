import { z } from "zod";
import { personFlags } from "../model/personAct.js";
import { accountRoles } from "./account.js";
import { removeReasonSchema } from "./change.js";
import { actorSchema, openDisputeSchema } from "./dispute.js";
import { historyEntrySchema } from "./history.js";
import { ledgerIdSchema, recordIdSchema, unitIdSchema } from "./ids.js";
import { questionSchema } from "./question.js";
import { cellTextSchema, fieldSchema } from "./statement.js";
import { toldRecordSchema } from "./unit.js";

const unitNameSchema = z.strictObject({ unitId: unitIdSchema, name: z.string() });
const stamp = { at: z.iso.datetime(), reason: z.string() };

/** What the bureau decided about the person, as far as it is the unit's to know. */
export const bureauDecisionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...stamp, kind: z.literal("word"), field: fieldSchema, value: cellTextSchema }),
  z.strictObject({ ...stamp, kind: z.literal("flag"), flag: z.enum(personFlags), on: z.boolean() }),
  /** Which unit counts the person; null: the rules decide again. */
  z.strictObject({ ...stamp, kind: z.literal("ruling"), unit: unitNameSchema.nullable() }),
]);

/** A word of a death that the unit has told. */
export const ownDeathSchema = z.strictObject({
  recordId: recordIdSchema, name: cellTextSchema, deathDate: cellTextSchema, toldAt: z.iso.datetime(), toldBy: actorSchema,
  confirmedAt: z.iso.datetime().nullable(), confirmedBy: actorSchema.nullable(),
});

/** `GET /api/v1/units/:unit/deaths`: those that the unit's lead has still to confirm, the oldest word first. */
export const ownDeathsSchema = z.strictObject({ deaths: z.array(ownDeathSchema) });

/** `GET /api/v1/units/:unit/records/:record`: one person as the unit itself has told them, and what came of it. */
export const unitRecordSchema = z.strictObject({
  unit: unitIdSchema, ledger: ledgerIdSchema, revision: z.int().min(0),
  record: z.strictObject({ ...toldRecordSchema.shape, removed: removeReasonSchema.nullable(), toldAt: z.iso.datetime().nullable() }),
  disputes: z.array(openDisputeSchema),
  /** The latest, the oldest of them first. */
  history: z.array(historyEntrySchema),
  /** Older ones are left out. */
  more: z.boolean(),
  decisions: z.array(bureauDecisionSchema),
  death: ownDeathSchema.nullable(),
  /** Other units that list the person: their names, and nothing of what they told (P1). */
  listedBy: z.array(unitNameSchema),
  questions: z.array(questionSchema),
});

/** Who stands behind the ids of "by" that are of the unit, in its directory; any other id is the bureau's. */
export const unitActorsSchema = z.strictObject({
  actors: z.array(z.strictObject({
    actorId: actorSchema,
    /** Of an account or a registered device; null for a token, which has none. */
    name: z.string().nullable(),
    kind: z.enum(["account", "token", "device"]),
    role: z.enum(accountRoles).nullable(),
    /** Can no longer sign in. */
    ended: z.boolean(),
  })),
});

export type UnitRecordRead = z.infer<typeof unitRecordSchema>;
export type BureauDecision = z.infer<typeof bureauDecisionSchema>;
export type OwnDeath = z.infer<typeof ownDeathSchema>;
export type UnitActors = z.infer<typeof unitActorsSchema>;
