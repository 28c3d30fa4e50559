import type { DistrictPerson } from "../../district/districtPerson.js";
import { personOf, unitName, type ReportContext } from "../context.js";
import { addRow, addWideRow, headCell, numberCell, startRows, textCell, type DraftCell, type DraftSheet } from "../draft.js";
import { addFoot, addTitle, makeSheet } from "../page.js";
import { remarksOf, sexName } from "../people.js";
import { showDate, showDateField, showField, showPost, showText } from "../shown.js";

const WIDTHS = [5, 16, 9, 5, 12, 6, 11, 11, 22, 12, 11, 11, 9, 11, 9];

/** 离休干部名册: everybody by name, in the order of the units. */
export function planLixiuNames(context: ReportContext): DraftSheet {
  const { view, words } = context;
  const list = startRows();
  addTitle(list, context, { key: "lixiuNames", width: WIDTHS.length, isList: true });
  const head = addRow(list, Object.values(words.lixiuNames.heads).map(headCell));
  view.lists.lixiu.forEach((personId, index) => addRow(list, nameRow(context, personOf(context, personId), index + 1)));
  if (view.lists.lixiu.length === 0) addWideRow(list, textCell(words.page.none, "textCentre"), WIDTHS.length);
  addFoot(list, context, [words.lixiuNames.note], WIDTHS.length);
  return makeSheet(list, context, "lixiuNames", {
    widths: WIDTHS, frozen: { rows: head, columns: 3 }, print: { repeatRows: [head, head] },
  });
}

function nameRow(context: ReportContext, person: DistrictPerson, number: number): readonly DraftCell[] {
  const { options, words } = context;
  const { view } = person;
  const centre = (text: string): DraftCell => textCell(text, "textCentre");
  const health = (text: string): DraftCell => centre(options.health === "hidden" ? words.lixiuNames.healthHidden : text);
  return [
    numberCell(number), textCell(unitName(context, person.unitId)), centre(showText(person.name)), centre(sexName(context, person)),
    centre(showDate(person.birth)), numberCell(person.age),
    centre(showDateField(view, "revolution_start_date") || showDateField(view, "work_start_date")),
    centre(person.period ?? words.lixiuNames.periodUnclear), textCell(showPost(view)),
    centre(showField(view, "orig_rank") || showField(view, "orig_grade")), centre(showField(view, "treatment_rank")),
    health(showField(view, "health")), health(showField(view, "self_care")), health(showField(view, "living")), centre(remarksOf(context, person)),
  ];
}
