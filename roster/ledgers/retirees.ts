import type { Ledger } from "./ledger.js";
import { contactFields } from "./retirees/contact.js";
import { doingsFields } from "./retirees/doings.js";
import { familyFields } from "./retirees/family.js";
import { identityFields } from "./retirees/identity.js";
import { livingFields } from "./retirees/living.js";
import { partyFields } from "./retirees/party.js";
import { retirementFields } from "./retirees/retirement.js";
import { standingFields } from "./retirees/standing.js";

/** 在册离退休干部花名册: the roster of retired officials that a unit keeps. */
export const retirees: Ledger = {
  ledgerId: "retirees",
  zh: "离退休干部花名册",
  en: "Roster of retired officials",
  fields: [
    ...identityFields, ...partyFields, ...retirementFields, ...standingFields, ...livingFields, ...contactFields, ...familyFields,
    ...doingsFields,
  ],
};
