import { retirees } from "../../../../roster/ledgers/retirees.js";
import { defaultPolicy } from "../../../../roster/model/policy.js";
import type { Sheet } from "../../../../roster/model/sheet.js";
import type { CellPlan, WorkbookPlan } from "../../../../roster/model/plan.js";
import { gatherFormPeople } from "../../../../roster/report/forms/gatherFormPeople.js";
import type { FormPeople } from "../../../../roster/report/forms/formPerson.js";
import { surveyWorkbook } from "../../../../roster/workflow/surveyWorkbook.js";
import { tablesOf } from "../../../../roster/workflow/survey.js";
import { ASOF } from "../../../support/roster.js";

/** Whom forms may list of these sheets. */
export function peopleOf(sheets: readonly Sheet[]): FormPeople {
  const survey = surveyWorkbook(
    { format: "xlsx", date1904: false, sheets, skipped: [] },
    { file: "名册.xlsx", asOf: ASOF, ledger: retirees, policy: defaultPolicy, guess: true },
  );
  return gatherFormPeople(tablesOf(survey), ASOF);
}

/** Every text of a plan. */
export function textsOf(plan: WorkbookPlan): readonly string[] {
  return plan.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : []))));
}

/** The rows of a sheet below its heading row that begin with a number. */
export function personRows(plan: WorkbookPlan): readonly (readonly (CellPlan | undefined)[])[] {
  return plan.sheets[0]!.rows.map(({ cells }) => cells).filter(([first]) => typeof first?.value === "number");
}
