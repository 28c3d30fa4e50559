import { ALL } from "../../district/crossTable.js";
import { careReasons, type DistrictPerson } from "../../district/districtPerson.js";
import { say } from "../../words/words.js";
import { figureCell, nameOf, personOf, totalCell, unitName, type ReportContext } from "../context.js";
import { addRow, addWideRow, fill, headCell, nextRow, numberCell, startRows, textCell, type DraftCell, type DraftSheet, type RowList } from "../draft.js";
import { sumAcross } from "../formulas.js";
import { addFoot, addTitle, makeSheet } from "../page.js";
import { categoryName, remarksOf, sexName } from "../people.js";
import { showField, showText } from "../shown.js";

const WIDTHS = [6, 27, 10, 9.5, 9.5, 13, 12, 16, 9, 9, 7, 14, 14];
/** The reasons reach over two columns of the list below. */
const TOTAL = 2;

/** 重点服务对象: how many for which reason, and their names with the reasons marked; never the dead, nor the muted. */
export function planCare(context: ReportContext): DraftSheet {
  const { view, words } = context;
  const list = startRows();
  addTitle(list, context, { key: "care", width: WIDTHS.length, isList: true });
  addWideRow(list, textCell(words.care.sectionCounts, "section"), WIDTHS.length);
  addReasons(list, context);
  addWideRow(list, textCell(words.care.sectionNames, "section"), WIDTHS.length);
  const head = addRow(list, Object.values(words.care.heads).map(headCell));
  view.lists.care.forEach((personId, index) => addRow(list, nameRow(context, personOf(context, personId), index + 1)));
  if (view.lists.care.length === 0) addWideRow(list, textCell(words.page.none, "textCentre"), WIDTHS.length);
  addFoot(list, context, [words.care.note, ...sayLeftOut(context)], WIDTHS.length);
  return makeSheet(list, context, "care", { widths: WIDTHS, print: { repeatRows: [head, head] } });
}

/** 两项及以上 stands beside the reasons, so the last line is a count of people, not a sum. */
function addReasons(list: RowList, context: ReportContext): void {
  const columns = context.view.tables.care.columns.map((column) => column.key);
  const { categories } = context.view.classes;
  const twoWide = (row: number): void => void list.merges.push({ top: row, left: 0, bottom: row, right: TOTAL - 1 });
  twoWide(addRow(list, [headCell(context.words.care.reason), ...fill(1, "head"), ...columns.map((column) => headCell(nameOf(context, "care", column)))]));
  for (const reason of [...careReasons, "several", ALL]) {
    const row = nextRow(list);
    const style = reason === ALL ? "total" : "number";
    const cellOf = (column: string): DraftCell => {
      const place = { table: "care", row: reason, column } as const;
      return column === "total"
        ? totalCell(context, place, sumAcross(row, TOTAL + 1, TOTAL + categories.length), style) : figureCell(context, place, style);
    };
    const headStyle = reason === ALL ? "totalHead" : "rowHead";
    twoWide(addRow(list, [textCell(nameOf(context, "care", reason), headStyle), ...fill(1, headStyle), ...columns.map(cellOf)]));
  }
}

function nameRow(context: ReportContext, person: DistrictPerson, number: number): readonly DraftCell[] {
  return [
    numberCell(number), textCell(unitName(context, person.unitId)), textCell(showText(person.name), "textCentre"),
    textCell(sexName(context, person), "textCentre"), numberCell(person.age), textCell(categoryName(context, person), "textCentre"),
    ...careReasons.map((reason) => textCell(person.care.includes(reason) ? context.words.care.mark : "", "textCentre")),
    numberCell(person.care.length), textCell(showField(person.view, "living"), "textCentre"), textCell(remarksOf(context, person), "textCentre"),
  ];
}

function sayLeftOut({ view, words }: ReportContext): readonly string[] {
  const count = [...view.people.values()].filter((person) => person.muted && person.standing === "counted").length;
  return count === 0 ? [] : [say(words.care.mutedLeftOut, { count })];
}
