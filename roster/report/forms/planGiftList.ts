import type { WorkbookPlan } from "../../model/plan.js";
import { say } from "../../words/words.js";
import { addRow, addWideRow, textCell, type DraftCell } from "../draft.js";
import { columnLetters } from "../../model/address.js";
import type { FormContext } from "./formContext.js";
import { addParts, addPeople, centred, formSheet, formWorkbook, sayDay, startForm } from "./formPage.js";
import type { FormPerson } from "./formPerson.js";
import { moneyInWords } from "./moneyInWords.js";
import { personColumns } from "./personColumns.js";

interface GiftChoice {
  readonly occasion: string;
  readonly amount: number | null;
  readonly goods: string;
}

/** 慰问金(品)发放签领表: who receives what and signs for it; blank amounts are written by hand. */
export function planGiftList(people: readonly FormPerson[], context: FormContext, { occasion, amount, goods }: GiftChoice): WorkbookPlan {
  const { words, unit } = context;
  const { heads, page, gifts } = words;
  const of = personColumns(context);
  const blank = (head: string, width: number) => ({ head, width, cell: () => textCell("") });
  const columns = [
    of.seq, of.name, of.kind, { ...of.post, width: 24 }, { head: heads.amount, width: 12, cell: (): DraftCell => ({ value: amount, style: "money" }) },
    { head: heads.goods, width: 12, cell: () => centred(goods) }, blank(heads.signed, 14), blank(heads.proxy, 11), blank(heads.signedOn, 12),
  ];
  const width = columns.length;
  const title = say(gifts.title, { occasion });
  const list = startForm(title, [say(page.unitStamp, { unit }), say(page.people, { count: people.length }), page.blankDay], columns);
  const head = addPeople(list, columns, people, { none: page.none, height: 30 });
  const total = amount === null ? 0 : Math.round(amount * 100 * people.length) / 100;
  if (people.length > 0) addRow(list, totalRow(columns.length, { head, people: people.length, total, label: gifts.total }), 30);
  addWideRow(list, textCell(amount === null ? gifts.totalBlank : say(gifts.totalWords, { words: moneyInWords(total) }), "sign"), width, 28);
  addWideRow(list, textCell(gifts.note, "note"), width);
  addParts(list, [gifts.lead, gifts.checked, gifts.made], columns, { height: 36 });
  return formWorkbook(`${title} ${sayDay(context.asOf, context)}`, [formSheet(list, columns, context, { name: gifts.sheet, orientation: "portrait", head })], context);
}

/** The sum stays a formula, for amounts that are written by hand into the sheet. */
function totalRow(width: number, { head, people, total, label }: { readonly head: number; readonly people: number; readonly total: number; readonly label: string }): readonly DraftCell[] {
  const amountColumn = columnLetters(4);
  return Array.from({ length: width }, (_, column): DraftCell => {
    if (column === 4) return { value: total, style: "moneyTotal", formula: `SUM(${amountColumn}${String(head + 1)}:${amountColumn}${String(head + people)})` };
    return { value: column === 1 ? label : null, style: "totalHead" };
  });
}
