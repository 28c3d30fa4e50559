import { ledgerOf } from "../../ledgers/ledgers.js";
import type { WorkbookPlan } from "../../model/plan.js";
import { unreachable } from "../../model/unreachable.js";
import { formContext, type FormOptions, type FormRequest } from "./formContext.js";
import type { FormPerson } from "./formPerson.js";
import { planBirthdays } from "./planBirthdays.js";
import { planBlankRoster } from "./planBlankRoster.js";
import { planGiftList } from "./planGiftList.js";
import { planPaperRoster } from "./planPaperRoster.js";
import { planPhoneList } from "./planPhoneList.js";

/**
 * A form as a plan, of people whom `gatherFormPeople` found living.
 * @example planForm({ kind: "phones" }, people, { language: "zh-CN", unit: "区财政局", asOf: "2026-11-22" }).sheets[0]!.name === "通讯录"
 */
export function planForm(request: FormRequest, people: readonly FormPerson[], options: FormOptions): WorkbookPlan {
  const context = formContext(options);
  switch (request.kind) {
    case "blank": return planBlankRoster(ledgerOf(request.ledger), context, request);
    case "roster": return planPaperRoster(people, context, request);
    case "gifts": return planGiftList(people, context, request);
    case "phones": return planPhoneList(people, context);
    case "birthdays": return planBirthdays(people, context, request);
    default: return unreachable(request);
  }
}
