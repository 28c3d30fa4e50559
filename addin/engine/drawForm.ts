import { gatherFormPeople } from "../../roster/report/forms/gatherFormPeople.js";
import type { FormPeople, FormPerson } from "../../roster/report/forms/formPerson.js";
import { planForm } from "../../roster/report/forms/planForm.js";
import type { TableSurvey } from "../../roster/workflow/survey.js";
import type { IsoDay } from "../../roster/model/partialDate.js";
import type { DrawnForm, FormChoice, FormOrder } from "./formOrder.js";

const keyOf = ({ sheet, row, name }: FormPerson): string => JSON.stringify([sheet, row, name]);

const gather = (tables: readonly TableSurvey[], asOf: IsoDay): FormPeople => gatherFormPeople(tables, asOf);

/** Whom lists may be made of, as the rows are now. */
export function chooseForForms(tables: readonly TableSurvey[], asOf: IsoDay): FormChoice {
  if (tables.some(({ questions }) => questions.length > 0)) return { people: [], leftOut: [], asked: true };
  const { people, leftOut } = gather(tables, asOf);
  return {
    asked: false, leftOut,
    people: people.map((person) => ({
      key: keyOf(person), name: person.name, sheet: person.sheet, row: person.row, age: person.age, kind: person.texts.retire_kind ?? "", groups: person.groups,
    })),
  };
}

/** Draws a form of those among the chosen who may still be chosen: somebody marked as dead a moment ago is not in it. */
export async function drawForm(tables: readonly TableSurvey[], { request, language, unit, asOf, chosen }: FormOrder): Promise<DrawnForm> {
  const wanted = new Set(chosen);
  const { people } = request.kind === "blank" || tables.some(({ questions }) => questions.length > 0) ? { people: [] } : gather(tables, asOf);
  const plan = planForm(request, people.filter((person) => wanted.has(keyOf(person))), { language, unit, asOf });
  // The writer is fetched when the first form is drawn: checking needs it not.
  const { drawPlan } = await import("../../spreadsheet/drawPlan.js");
  return { bytes: await drawPlan(plan), fileName: `${plan.title.replaceAll(/[\\/:*?"<>|]/gu, " ").trim()}.xlsx` };
}
