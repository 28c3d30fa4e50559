import { wordsOf } from "../../words/catalogue.js";
import type { ReportContext } from "../context.js";
import { addRow, addWideRow, fill, headCell, nextRow, numberCell, startRows, textCell, type DraftSheet } from "../draft.js";
import { sumDown } from "../formulas.js";
import { addFoot, addTitle, makeSheet } from "../page.js";

const WIDTHS = [8, 12, 70, 14, 16];
const COUNT = 3;

/** 检查问题分类: what checking found in the district, by rule, the most serious first. */
export function planRules(context: ReportContext): DraftSheet {
  const { view, words, options } = context;
  const { rules } = view.quality;
  const titles = wordsOf(options.language).findings;
  const list = startRows();
  addTitle(list, context, { key: "rules", width: WIDTHS.length, isList: true });
  const head = addRow(list, Object.values(words.rules.heads).map(headCell));
  const first = nextRow(list);
  rules.forEach(({ rule, severity, count, units }, index) => {
    const title = Object.hasOwn(titles, rule) ? titles[rule]!.title : rule;
    addRow(list, [
      numberCell(index + 1), textCell(words.rules.severities[severity], "textCentre"), textCell(title),
      numberCell(count), numberCell(units),
    ]);
  });
  if (rules.length === 0) addWideRow(list, textCell(words.rules.empty, "textCentre"), WIDTHS.length);
  else {
    const row = addRow(list, [
      textCell(words.rules.total, "totalHead"), ...fill(2, "totalHead"),
      { value: rules.reduce((sum, { count }) => sum + count, 0), style: "total", formula: sumDown(COUNT, first, list.rows.length) },
      textCell(null, "totalHead"),
    ]);
    list.merges.push({ top: row, left: 0, bottom: row, right: COUNT - 1 });
  }
  addFoot(list, context, [words.rules.note], WIDTHS.length);
  return makeSheet(list, context, "rules", { widths: WIDTHS, frozen: { rows: head, columns: 0 }, print: { repeatRows: [head, head] } });
}
