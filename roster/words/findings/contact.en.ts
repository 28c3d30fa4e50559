import type { FindingWords } from "../findingWords.js";

export const contact: Readonly<Record<string, FindingWords>> = {
  "phone-format": {
    title: "Not a phone number",
    message: "“{odd}” {because}.",
    advice: "Check it: mobiles have 11 digits from 13 to 19, landlines 7 or 8 and may have an area code. Part several in one cell with 、.",
    terms: { odd: "is neither a mobile nor a landline number", parted: "has signs in it; without them it is a mobile number" },
  },
  "contact-missing": {
    title: "No phone at all",
    message: "There is neither a phone of the person nor one of a contact.",
    advice: "Give at least one number by which the person or the family can be reached.",
  },
};
