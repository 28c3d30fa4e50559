import type { counting as zh } from "./counting.zh-CN.js";

type Sentences<T> = { readonly [K in keyof T]: T[K] extends string ? string : Sentences<T[K]> };

/** Why a unit counts a person, by the ids of roster/merge/counting; what other units are to them; whose word a value is; how a transfer stands. */
export const counting: Sentences<typeof zh> = {
  rules: {
    "left-district": "Left the district, as the bureau has confirmed ({at}): nobody here counts them",
    "office-ruling": "The bureau decided so ({at}, {ruling})",
    "sole-unit": "Only this unit tells of the person",
    "pay-unit": "Who pays counts: {records} rosters name this unit as the payer",
    "pooled-pay": "The pension is pooled, so the unit before retirement counts: {records} rosters name it",
    "dual-management": "Under dual management the main party counts: {records} rosters name it",
    "unfinished-transfer": "The new unit has not confirmed the transfer; the old one still counts",
    "confirmed-transfer": "Both units have confirmed the transfer; the new one counts",
    "orig-unit": "{records} rosters name this unit as the original employer",
    "current-unit": "{records} rosters name this unit as the managing one",
    "smallest-id": "{units} units tell of the person and nothing tells them apart: always the same one, until the bureau decides",
  },
  relations: { serves: "serves", contacts: "is in touch", "lives-in": "place of living" },
  authorities: { bureau: "the bureau's word", unit: "as the counting unit tells it", latest: "the latest confirmed word" },
  transfers: { open: "the new unit is to confirm", confirmed: "taken over", refused: "sent back", withdrawn: "withdrawn" },
  disputes: { conflict: "told twice and differently, one is to be chosen", proposal: "the unit proposes, the bureau decides" },
  deaths: { told: "told dead, to be confirmed", "taken-back": "told dead and taken back; reminders stay silent until the bureau answers" },
};
