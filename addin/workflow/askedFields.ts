import { awaitsAnswer } from "../../roster/duties/takeStep.js";
import type { FieldId } from "../../roster/model/field.js";
import type { PersonRow } from "../engine/engine.js";
import type { DeskState } from "./desk.js";
import { shownOf } from "./loaded.js";
import { isSameRow } from "./showRecord.js";

/** The fields of a person that a question of the office waits about. */
export function askedFields(record: DeskState["record"], person: PersonRow): ReadonlySet<FieldId> {
  const card = isSameRow(record.row, person) ? shownOf(record.card) : null;
  const questions = card?.kind === "told" ? card.read.questions : [];
  return new Set(questions.filter(awaitsAnswer).flatMap(({ about }) => (about.field === null ? [] : [about.field])));
}
