import { monthOf, yearOf, type IsoMonth } from "../../model/partialDate.js";
import type { WorkbookPlan } from "../../model/plan.js";
import { say } from "../../words/words.js";
import { addWideRow, textCell } from "../draft.js";
import { birthdayIn, type BirthdayInMonth } from "./birthdayIn.js";
import type { FormContext } from "./formContext.js";
import { addPeople, centred, formSheet, formWorkbook, sayDay, startForm, type FormColumn } from "./formPage.js";
import type { FormPerson } from "./formPerson.js";
import { personColumns } from "./personColumns.js";

type Due = Extract<BirthdayInMonth, { kind: "due" }>;
type Asked = Extract<BirthdayInMonth, { kind: "ask" }>;

/** 当月生日名单, by each one's own wish, in the order of the days; below it those who have to be asked. */
export function planBirthdays(people: readonly FormPerson[], context: FormContext, { month }: { readonly month: IsoMonth }): WorkbookPlan {
  const { words, unit } = context;
  const { heads, page, birthdays } = words;
  const of = personColumns(context);
  const all = people.map((person) => ({ person, birthday: birthdayIn(person, month) }));
  const due = all.flatMap(({ person, birthday }) => (birthday.kind === "due" ? [{ person, birthday }] : []))
    .sort((a, b) => (a.birthday.day ?? 99) - (b.birthday.day ?? 99));
  const asked = all.flatMap(({ person, birthday }) => (birthday.kind === "ask" ? [{ person, birthday }] : []));
  const days = new Map<FormPerson, Due>(due.map(({ person, birthday }) => [person, birthday]));
  const questions = new Map<FormPerson, Asked>(asked.map(({ person, birthday }) => [person, birthday]));
  const columns = (day: FormColumn, wish: FormColumn): readonly FormColumn[] => [
    of.seq, of.name, of.gender, day, wish, of.birth, { head: heads.turns, width: 12, cell: (person) => centred(sayAge(person, month, context)) },
    of.post, of.phone, { head: heads.remark, width: 14, cell: () => textCell("") },
  ];
  const shown = columns(
    { head: heads.birthday, width: 14, cell: (person) => centred(sayBirthday(days.get(person)!, month, context)) },
    { head: heads.wish, width: 18, cell: (person) => centred(sayBy(person, days.get(person)!, context)) },
  );
  const width = shown.length;
  const place = { year: yearOf(month), month: monthOf(month)! };
  const title = unit === "" ? say(birthdays.untitled, place) : say(birthdays.title, { unit, ...place });
  const list = startForm(title, [say(page.asOf, { asOf: sayDay(context.asOf, context) }), say(page.people, { count: due.length })], shown);
  const head = addPeople(list, shown, due.map(({ person }) => person), { none: page.none });
  if (asked.length > 0) {
    addWideRow(list, textCell(birthdays.ask, "section"), width);
    addPeople(list, columns(
      { head: heads.birthday, width: 14, cell: () => textCell("") },
      { head: heads.wish, width: 18, cell: (person) => textCell(say(birthdays.askWhy[questions.get(person)!.because], { wish: person.texts.birthday_wish ?? "" })) },
    ), asked.map(({ person }) => person), { none: page.none });
  }
  addWideRow(list, textCell(say(birthdays.note, place), "note"), width);
  const unlisted = all.filter(({ birthday }) => birthday.kind === "month-unknown").length;
  if (unlisted > 0) addWideRow(list, textCell(say(birthdays.unlisted, { count: unlisted }), "note"), width);
  return formWorkbook(title, [formSheet(list, shown, context, { name: birthdays.sheet, orientation: "landscape", head })], context);
}

function sayBirthday({ day }: Due, month: IsoMonth, { words }: FormContext): string {
  const place = { month: monthOf(month)! };
  return day === null ? say(words.birthdays.dayUnknown, place) : say(words.birthdays.solarDay, { ...place, day });
}

function sayBy({ texts }: FormPerson, { by }: Due, { words: { birthdays } }: FormContext): string {
  if (by === "solar") return birthdays.solar;
  if (by === "wished") return birthdays.wished;
  return say(birthdays.lunar, { text: (texts.birthday_wish ?? "").replace(/^[(（]?(?:农历|阴历|旧历|夏历)/u, "") });
}

/** The age that is reached this year; a round one is a 寿辰. */
function sayAge({ birth }: FormPerson, month: IsoMonth, { words: { birthdays } }: FormContext): string {
  if (birth === null) return "";
  const age = yearOf(month) - yearOf(birth);
  return say(age >= 60 && age % 10 === 0 ? birthdays.round : birthdays.age, { age });
}
