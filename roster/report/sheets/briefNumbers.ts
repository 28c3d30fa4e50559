import { firstPlace, numberFormula } from "../brief/briefFormulas.js";
import { hasDecimal, isNumber, type BriefParagraph } from "../brief/briefPart.js";
import { placeText, type FigurePlaces, type Place } from "../brief/figurePlaces.js";
import type { ReportContext } from "../context.js";
import { addRow, addWideRow, headCell, numberCell, startRows, textCell, type DraftSheet } from "../draft.js";
import { addFoot, addTitle, makeSheet } from "../page.js";

const WIDTHS = [8, 70, 14, 34];

export interface BriefNumberSheet {
  readonly sheet: DraftSheet;
  /** Where each paragraph's numbers begin, by its key. */
  readonly numbersAt: ReadonlyMap<BriefParagraph["key"], Place>;
}

/** 摘要数字出处: every number of the brief with the figures that it comes from and the way to their cell. */
export function planBriefNumbers(context: ReportContext, paragraphs: readonly BriefParagraph[], places: FigurePlaces): BriefNumberSheet {
  const { brief, sheets } = context.words;
  const numbersAt = new Map<BriefParagraph["key"], Place>();
  const list = startRows();
  addTitle(list, context, { key: "briefNumbers", width: WIDTHS.length, isList: true });
  const head = addRow(list, Object.values(brief.sourceHeads).map(headCell));
  for (const { key, heading, parts } of paragraphs) {
    numbersAt.set(key, { sheet: sheets.briefNumbers, row: addWideRow(list, textCell(heading, "totalHead"), WIDTHS.length), column: 0 });
    parts.filter(isNumber).forEach((number, index) => {
      const place = placeText(firstPlace(number, places));
      addRow(list, [
        numberCell(index + 1), textCell(number.label), { value: number.value, style: hasDecimal(number.from) ? "decimal" : "number", formula: numberFormula(number, places) },
        { value: place.replaceAll("'", ""), style: "link", link: place },
      ]);
    });
  }
  addFoot(list, context, [], WIDTHS.length);
  return { sheet: makeSheet(list, context, "briefNumbers", { widths: WIDTHS, print: { repeatRows: [head, head] } }), numbersAt };
}
