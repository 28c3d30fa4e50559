import type { Question, QuestionState, QuestionStep } from "../../roster/model/question.js";
import type { FieldId } from "../../roster/model/field.js";
import type { Store } from "./openStore.js";
import type { RosterPlace } from "./rosters.js";

export interface UnitQuestion extends Question {
  readonly unitId: string;
}

export async function findQuestion(store: Store, place: RosterPlace, questionId: string): Promise<UnitQuestion | null> {
  const row = await questionRows(store, place.ledgerId).where("unit_id", "=", place.unitId).where("question_id", "=", questionId).executeTakeFirst();
  return row === undefined ? null : questionOf(store, row);
}

export interface QuestionQuery {
  readonly unitId: string | null;
  readonly states: readonly QuestionState[] | null;
  /** Only those about this record. */
  readonly recordId?: string;
}

/** Questions, those that wait longest first. */
export async function listQuestions(store: Store, ledgerId: string, { unitId, states, recordId }: QuestionQuery): Promise<readonly UnitQuestion[]> {
  const rows = await questionRows(store, ledgerId)
    .$if(unitId !== null, (query) => query.where("unit_id", "=", unitId!))
    .$if(states !== null, (query) => query.where("state", "in", [...states!]))
    .$if(recordId !== undefined, (query) => query.where("record_id", "=", recordId!))
    .orderBy("due_on").orderBy("asked_at").orderBy("unit_id").orderBy("question_id")
    .execute();
  return rows.map((row) => questionOf(store, row));
}

export async function upsertQuestion({ db, districtId, vault }: Store, place: RosterPlace, question: Question): Promise<void> {
  const { questionId, about, state, dueOn, answeredOn, steps } = question;
  const key = { district_id: districtId, unit_id: place.unitId, ledger_id: place.ledgerId, question_id: questionId };
  const values = {
    record_id: about.recordId, field: about.field, state, due_on: dueOn, answered_on: answeredOn, asked_at: new Date(steps[0]!.at),
    last_at: new Date(steps.at(-1)!.at), steps: vault.seal(stepsPlace(place.unitId, place.ledgerId, questionId), JSON.stringify(steps)),
  };
  await db
    .insertInto("questions")
    .values({ ...key, ...values })
    .onConflict((on) => on.columns(["district_id", "unit_id", "ledger_id", "question_id"]).doUpdateSet(values))
    .execute();
}

/** Only for making them anew from the history. */
export async function deleteQuestions({ db, districtId }: Store, { unitId, ledgerId }: RosterPlace): Promise<void> {
  await db.deleteFrom("questions").where("district_id", "=", districtId).where("unit_id", "=", unitId).where("ledger_id", "=", ledgerId).execute();
}

function questionRows({ db, districtId }: Store, ledgerId: string) {
  return db.selectFrom("questions").selectAll().where("district_id", "=", districtId).where("ledger_id", "=", ledgerId);
}

type QuestionRow = Awaited<ReturnType<ReturnType<typeof questionRows>["execute"]>>[number];

function questionOf({ vault }: Store, row: QuestionRow): UnitQuestion {
  const steps = JSON.parse(vault.open(stepsPlace(row.unit_id, row.ledger_id, row.question_id), row.steps)) as readonly QuestionStep[];
  return {
    unitId: row.unit_id, questionId: row.question_id, about: { recordId: row.record_id, field: row.field as FieldId | null }, state: row.state, steps,
    dueOn: row.due_on, answeredOn: row.answered_on,
  };
}

function stepsPlace(unitId: string, ledgerId: string, questionId: string) {
  return { table: "questions", column: "steps", row: JSON.stringify([unitId, ledgerId, questionId]) };
}
