import { cellAddress } from "../../../roster/model/address.js";
import type { Severity } from "../../../roster/model/finding.js";
import type { Mark } from "../sheetHost.js";

/** Always true, and ours: a conditional format with this formula is a mark of the product and nothing else. */
export const markFormula = "=N(\"银龄名册\")=0";

const fills: Readonly<Record<Severity, string>> = { error: "#FDE7E9", warning: "#FFF4CE", info: "#DEECF9" };

/** Excel takes an address list of at most 8,192 characters. */
const addressLimit = 8_000;

/**
 * Marks are conditional formats of our own: a cell's own formats are never touched, so taking marks off leaves all as it was
 * (B2). Cells go by lists of addresses, for one call a cell would be too much to send.
 */
export async function markRanges(context: Excel.RequestContext, marks: readonly Mark[]): Promise<void> {
  await unmarkRanges(context);
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = JSON.stringify([mark.sheet, mark.severity]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [mark]);
    else known.push(mark);
  }
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const group of groups.values()) {
    const { sheet, severity } = group[0]!;
    const worksheet = context.workbook.worksheets.getItem(sheet ?? "");
    for (const list of addressLists(group)) {
      const format = worksheet.getRanges(list).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = markFormula;
      format.custom.format.fill.color = fills[severity];
    }
  }
  await context.sync();
}

export async function unmarkRanges(context: Excel.RequestContext): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const lists = worksheets.items.map((worksheet) => {
    const formats = worksheet.getRange().conditionalFormats;
    formats.load("items/type");
    return formats;
  });
  await context.sync();
  const customs = lists.flatMap(({ items }) => items.filter(({ type }) => type === "Custom")).map((format) => {
    const { rule } = format.custom;
    rule.load("formula");
    return { format, rule };
  });
  if (customs.length === 0) return;
  await context.sync();
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const { format, rule } of customs) if (rule.formula === markFormula) format.delete();
  await context.sync();
}

/** Cells below each other become one range; lists stay below Excel's limit. */
function addressLists(marks: readonly Mark[]): readonly string[] {
  const sorted = [...marks].sort((a, b) => a.column - b.column || a.row - b.row);
  const ranges: string[] = [];
  for (let from = 0; from < sorted.length;) {
    const first = sorted[from]!;
    let to = from;
    while (to + 1 < sorted.length && sorted[to + 1]!.column === first.column && sorted[to + 1]!.row === sorted[to]!.row + 1) to += 1;
    const start = cellAddress(first.row, first.column);
    ranges.push(to === from ? start : `${start}:${cellAddress(sorted[to]!.row, first.column)}`);
    from = to + 1;
  }
  const lists: string[] = [];
  let list = "";
  for (const range of ranges) {
    if (list.length + range.length + 1 > addressLimit) {
      lists.push(list);
      list = "";
    }
    list = list === "" ? range : `${list},${range}`;
  }
  return list === "" ? lists : [...lists, list];
}
