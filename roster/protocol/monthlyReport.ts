import { z } from "zod";
import { monthChangeKinds } from "../model/monthlyReport.js";
import { actorSchema } from "./dispute.js";
import { unitIdSchema } from "./ids.js";
import { monthSchema } from "./month.js";
import { fieldSchema } from "./statement.js";

const countSchema = z.int().min(0);
const kindSchema = z.enum(monthChangeKinds);

export const kindCountsSchema = z.partialRecord(kindSchema, countSchema);

export const reportStandingSchema = z.strictObject({
  month: monthSchema,
  state: z.enum(["not-owed", "running", "due", "overdue", "confirmed"]),
  dueOn: z.iso.date(),
  daysLate: countSchema,
  /** false: no document has put the duty in force for the month, the deadline is advice. */
  scored: z.boolean(),
});

/** Of the year of the month, up to the month. */
export const yearLatenessSchema = z.strictObject({
  owed: countSchema, onTime: countSchema, late: countSchema, daysLate: countSchema, onTimeShare: z.number().min(0).max(1).nullable(),
});

export const monthlyReportSchema = z.strictObject({
  month: monthSchema, opening: z.int(), first: countSchema, joined: countSchema, left: countSchema, closing: z.int(),
  changes: z.array(z.strictObject({ kind: kindSchema, recordId: z.string(), name: z.string().nullable(), fields: z.array(fieldSchema).readonly() })).readonly(),
});

export const reportKindSchema = z.enum(["changes", "none"]);

const confirmationSchema = z.strictObject({
  kind: reportKindSchema,
  by: actorSchema,
  at: z.iso.datetime(),
  /** The first time, where it was confirmed again: by this one lateness is measured. */
  firstAt: z.iso.datetime(),
});

/** `GET /api/v1/units/:unit/reports/monthly?month=`: 月度变动报告 of a unit. */
export const unitReportSchema = z.strictObject({
  unit: unitIdSchema,
  standing: reportStandingSchema,
  year: yearLatenessSchema,
  /** 无变动 or changes: what there is to confirm, or was confirmed. */
  kind: reportKindSchema,
  counts: kindCountsSchema,
  report: monthlyReportSchema,
  /** The last event that the report covers; named when it is confirmed, so that nobody signs what they have not seen. */
  covers: countSchema,
  confirmed: confirmationSchema.nullable(),
  /** Events of the month that came in behind the confirmation: it is to be confirmed again. */
  changedAfter: countSchema,
  /** Submissions of the clerk that the lead has not settled. */
  awaitingLead: countSchema,
});

/** `POST /api/v1/units/:unit/reports/monthly/confirm` */
export const confirmReportSchema = z.strictObject({ month: monthSchema, kind: reportKindSchema, covers: countSchema });

/** `GET /api/v1/reports/monthly?month=`: how all units stand. */
export const reportListSchema = z.strictObject({
  month: monthSchema,
  today: z.iso.date(),
  dueOn: z.iso.date(),
  totals: z.strictObject({
    states: z.strictObject({ "not-owed": countSchema, running: countSchema, due: countSchema, overdue: countSchema, confirmed: countSchema }),
    /** Of the confirmed ones, those that were late. */
    confirmedLate: countSchema,
    none: countSchema,
    counts: kindCountsSchema,
  }),
  units: z.array(z.strictObject({
    unit: unitIdSchema, name: z.string(), standing: reportStandingSchema, year: yearLatenessSchema,
    /** null until it is confirmed. */
    kind: reportKindSchema.nullable(), counts: kindCountsSchema.nullable(), confirmed: confirmationSchema.nullable(), awaitingLead: countSchema,
  })),
});

/** `GET /api/v1/units/:unit/reports/monthly/reminder?month=`: the text to copy out. */
export const reminderSchema = z.strictObject({ unit: unitIdSchema, month: monthSchema, standing: reportStandingSchema, text: z.string() });

export type UnitReport = z.infer<typeof unitReportSchema>;
export type ReportList = z.infer<typeof reportListSchema>;
export type ReminderRead = z.infer<typeof reminderSchema>;
