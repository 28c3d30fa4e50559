import { z } from "zod";
import { questionStates } from "../model/question.js";
import { actorSchema } from "./dispute.js";
import { recordIdSchema, submissionIdSchema, unitIdSchema } from "./ids.js";
import { limits } from "./limits.js";
import { fieldSchema, textSchema } from "./statement.js";

const wordsSchema = textSchema(limits.noteCharacters).trim().min(1);

/** A record, a field of it, a field of the whole sheet, or the sheet itself. */
const aboutSchema = z.strictObject({ recordId: recordIdSchema.nullable(), field: fieldSchema.nullable() });

/** `POST /api/v1/units/:unit/questions`; the id is the sender's, so that a question sent twice is asked once. */
export const newQuestionSchema = z.strictObject({
  questionId: submissionIdSchema, about: aboutSchema, text: wordsSchema,
  /** Left out: as many working days as the policy gives. */
  dueOn: z.iso.date().optional(),
});

/** A step after the first. `seen`: how many steps the sender has seen, so that nobody acts past another's word. */
const stepParts = { stepId: submissionIdSchema, seen: z.int().min(1).max(100_000) };

/** `POST …/questions/:question/answers`, and `…/withdraw` with the reason */
export const wordedStepSchema = z.strictObject({ ...stepParts, text: wordsSchema });
/** `POST …/questions/:question/close` */
export const closingSchema = z.strictObject({ ...stepParts, text: textSchema(limits.noteCharacters).trim().optional() });
/** `POST …/questions/:question/reopen` */
export const reopeningSchema = z.strictObject({ ...stepParts, text: wordsSchema, dueOn: z.iso.date().optional() });

export const questionSchema = z.strictObject({
  questionId: z.string(), unit: unitIdSchema, unitName: z.string(), about: aboutSchema, state: z.enum(questionStates),
  dueOn: z.iso.date(), answeredOn: z.iso.date().nullable(),
  /** Of the answer to the last asking, or until today. */
  daysLate: z.int().min(0),
  steps: z.array(z.strictObject({
    stepId: z.string(), kind: z.enum(["asked", "answered", "reopened", "closed", "withdrawn"]), by: actorSchema, at: z.iso.datetime(), text: z.string(),
    dueOn: z.iso.date().nullable(),
  })),
});

/** `GET /api/v1/units/:unit/questions` and `GET /api/v1/questions` */
export const questionListSchema = z.strictObject({
  today: z.iso.date(),
  questions: z.array(questionSchema),
  /** Of all questions of the unit, or of all units, whatever the list was narrowed to. */
  figures: z.strictObject({
    awaiting: z.int(), overdue: z.int(), answered: z.int(), closed: z.int(), withdrawn: z.int(), answeredLate: z.int(),
  }),
});

export type QuestionRead = z.infer<typeof questionSchema>;
export type QuestionList = z.infer<typeof questionListSchema>;
export type NewQuestion = z.infer<typeof newQuestionSchema>;
