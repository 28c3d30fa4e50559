import type { WorkbookPlan } from "../../model/plan.js";
import { say } from "../../words/words.js";
import { addWideRow, textCell } from "../draft.js";
import type { FormContext, NumbersShown } from "./formContext.js";
import { addParts, addPeople, formSheet, formWorkbook, sayDay, startForm } from "./formPage.js";
import type { FormPerson } from "./formPerson.js";
import { personColumns } from "./personColumns.js";

/** 名册 for reporting on paper: 填报单位, 盖章, 审核, 制表. */
export function planPaperRoster(people: readonly FormPerson[], context: FormContext, { numbers }: { readonly numbers: NumbersShown }): WorkbookPlan {
  const { words, unit } = context;
  const { heads, page, roster } = words;
  const of = personColumns(context);
  const columns = [
    of.seq, of.name, of.gender, ...(numbers === "none" ? [] : [of.number(numbers)]), of.birth, of.field(heads.political, 11, "political_status"),
    of.field(heads.start, 12, "revolution_start_date", "work_start_date"), of.kind, of.field(heads.retired, 11, "retire_date"), of.post,
    of.field(heads.rank, 12, "orig_rank", "orig_grade"), of.field(heads.treatment, 14, "treatment_rank"), { head: heads.remark, width: 10, cell: () => textCell("") },
  ];
  const width = columns.length;
  const count = (group: "lixiu" | "tuixiu"): number => people.filter(({ groups }) => groups.includes(group)).length;
  const title = unit === "" ? roster.untitled : say(roster.title, { unit });
  const list = startForm(title, [
    say(page.unitStamp, { unit }), say(page.asOf, { asOf: sayDay(context.asOf, context) }), say(page.kinds, { count: people.length, lixiu: count("lixiu"), tuixiu: count("tuixiu") }),
  ], columns);
  const head = addPeople(list, columns, people, { none: page.none });
  if (numbers === "masked") addWideRow(list, textCell(page.masked, "note"), width);
  addParts(list, [roster.lead, roster.checked, roster.made, roster.phone], columns, { height: 34 });
  addParts(list, ["", "", roster.stamp, say(roster.filled, { day: page.blankDay })], columns, { height: 34 });
  return formWorkbook(title, [formSheet(list, columns, context, { name: roster.sheet, orientation: "landscape", head })], context);
}
