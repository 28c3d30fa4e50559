import type { WorkbookPlan } from "../../model/plan.js";
import type { SubtablePart } from "../../model/field.js";
import { say } from "../../words/words.js";
import { addWideRow, textCell } from "../draft.js";
import type { FormContext } from "./formContext.js";
import { addPeople, centred, formSheet, formWorkbook, sayDay, startForm, type FormColumn } from "./formPage.js";
import type { FormPerson } from "./formPerson.js";
import { personColumns } from "./personColumns.js";

/** 通讯录: how the elders and the people around them are reached. A column that nobody fills is left out. */
export function planPhoneList(people: readonly FormPerson[], context: FormContext): WorkbookPlan {
  const { words, unit } = context;
  const { heads, page, phones } = words;
  const of = personColumns(context);
  const contact = (head: string, width: number, part: SubtablePart): FormColumn => ({ head, width, cell: (person) => centred(person.contact[part] ?? "") });
  const columns = [
    of.seq, of.name, of.field(heads.phone, 16, "mobile"),
    ...[
      of.field(heads.landline, 15, "landline"), contact(heads.contact, 11, "name"), contact(heads.relation, 10, "relation"), contact(heads.contactPhone, 16, "phone"), of.address,
    ].filter((column) => people.some((person) => column.cell(person, 1).value !== "")),
    { head: heads.remark, width: 14, cell: () => textCell("") },
  ];
  const title = unit === "" ? phones.untitled : say(phones.title, { unit });
  const list = startForm(title, [say(page.asOf, { asOf: sayDay(context.asOf, context) }), say(page.people, { count: people.length })], columns);
  const head = addPeople(list, columns, people, { none: page.none });
  addWideRow(list, textCell(phones.note, "note"), columns.length);
  return formWorkbook(title, [formSheet(list, columns, context, { name: phones.sheet, orientation: "landscape", head })], context);
}
