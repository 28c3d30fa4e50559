import type { YearEntry } from "../../district/yearList.js";
import { say } from "../../words/words.js";
import { personOf, unitName, type ReportContext } from "../context.js";
import { addRow, addWideRow, headCell, numberCell, startRows, textCell, type DraftCell, type DraftSheet } from "../draft.js";
import { addFoot, addTitle, makeSheet } from "../page.js";
import { categoryName, rankName, sexName } from "../people.js";
import { showDate, showText } from "../shown.js";

const WIDTHS = [6, 18, 27, 10, 6, 7, 13, 21, 13, 27];

/** 增减人员名单: every name behind 增减变动 by unit, by what happened. */
export function planChangeNames(context: ReportContext): DraftSheet {
  const { view, words } = context;
  const list = startRows();
  addTitle(list, context, { key: "changeNames", width: WIDTHS.length, isList: true });
  const head = addRow(list, Object.values(words.changeNames.heads).map(headCell));
  view.lists.year.forEach((entry, index) => addRow(list, nameRow(context, entry, index + 1)));
  if (view.lists.year.length === 0) addWideRow(list, textCell(words.changeNames.empty, "textCentre"), WIDTHS.length);
  addFoot(list, context, [words.changeNames.note], WIDTHS.length);
  return makeSheet(list, context, "changeNames", {
    widths: WIDTHS, frozen: { rows: head, columns: 0 }, print: { repeatRows: [head, head] },
  });
}

function nameRow(context: ReportContext, entry: YearEntry, number: number): readonly DraftCell[] {
  const person = personOf(context, entry.personId);
  const when = entry.move === "retired" ? person.retired : entry.move === "died" ? person.death : null;
  return [
    numberCell(number), textCell(context.words.changeNames.moves[entry.move], "textCentre"), textCell(unitName(context, entry.unitId)),
    textCell(showText(person.name), "textCentre"), textCell(sexName(context, person), "textCentre"), numberCell(person.age),
    textCell(categoryName(context, person), "textCentre"), textCell(rankName(context, person), "textCentre"),
    textCell(showDate(when), "textCentre"), textCell(noteOf(context, entry)),
  ];
}

function noteOf(context: ReportContext, entry: YearEntry): string {
  const { changeNames, people } = context.words;
  const person = personOf(context, entry.personId);
  const other = entry.otherUnitId === null ? null : unitName(context, entry.otherUnitId);
  return [
    other === null ? "" : say(entry.move === "left" ? changeNames.to : changeNames.from, { unit: other }),
    entry.move === "died" && person.death === null ? changeNames.undated : "",
    person.waiting ? changeNames.waiting : "",
  ].filter((part) => part !== "").join(people.between);
}
