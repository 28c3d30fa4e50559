import type { duties as zh } from "./duties.zh-CN.js";

type Sentences<T> = { readonly [K in keyof T]: T[K] extends string ? string : Sentences<T[K]> };

/** Monthly reports, reminders, questions: what the duties of units are called, and the texts that the office copies out. */
export const duties: Sentences<typeof zh> = {
  kinds: {
    added: "new", "transferred-in": "transferred in", relisted: "listed again", died: "died", "struck-off": "struck off (death told before)",
    "transferred-out": "transferred out", mistaken: "listed by mistake", duplicate: "listed twice", other: "removed otherwise", corrected: "corrected",
  },
  states: { "not-owed": "not owed", running: "month not over", due: "not reported yet", overdue: "overdue", confirmed: "reported" },
  questionStates: { open: "awaits an answer", answered: "answered", reopened: "asked again", closed: "closed", withdrawn: "withdrawn" },
  none: "no change",
  remind: {
    overdueTitle: "Overdue: monthly report of changes, {month}",
    dueTitle: "Reminder: monthly report of changes, {month}",
    to: "To {unit}:",
    overdue: "Your unit's monthly report of changes among retired officials for {month} was due on {due}; as of {today} it has not arrived and is {days} day(s) late.",
    due: "Your unit's monthly report of changes among retired officials for {month} is due on {due}; as of {today} it has not arrived.",
    missing: "Still missing:",
    missingRoster: "the unit's roster, which has not been submitted yet",
    missingLead: "the unit lead's confirmation of {count} submission(s) by the clerk",
    missingConfirmation: "the unit lead's confirmation of the month's changes (a month without changes is confirmed as such)",
    item: "{number}. {text};",
    lastItem: "{number}. {text}.",
    year: "This year your unit owed {owed} report(s): {onTime} in time, {late} late.",
    close: "Please see to it without delay and let us know when it is done.",
    closeDue: "Please see to it in time.",
    sender: "The bureau for retired officials",
    indent: "",
  },
  month: "{year}-{month}",
  day: "{year}-{month}-{day}",
};
