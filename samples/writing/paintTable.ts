import { columnLetters } from "../../roster/model/address.js";
import type { IsoDay } from "../../roster/model/partialDate.js";
import { indexOf, isGap } from "../layouts/placeTable.js";
import type { ColumnSpec, GroupRow, PersonRow, PlacedTable, TotalRow, WritePlace } from "../layouts/plan.js";
import { putCell, type SheetDraft } from "./draft.js";

interface Surface {
  readonly draft: SheetDraft;
  readonly table: PlacedTable;
  readonly asOf: IsoDay;
  readonly date1904: boolean;
}

/** Writes a placed table into its sheet: lines, headings, hints, rows, footer. */
export function paintTable(surface: Surface): void {
  paintLines(surface);
  paintHeading(surface);
  paintHints(surface);
  let number = 0;
  for (const [body, row] of surface.table.rowOf) {
    if (body.kind === "person") paintPerson(surface, body, row, (number += 1));
    else if (body.kind === "group") paintGroup(surface, body, row);
    else if (body.kind === "total") paintTotal(surface, body, row);
    else if (body.text !== "") putCell(surface.draft, row, surface.table.plan.left, { value: body.text, role: "text" });
  }
  paintFooter(surface);
}

function paintLines({ draft, table: { plan } }: Surface): void {
  const right = plan.left + plan.columns.length - 1;
  for (const [place, { text, role }] of plan.lines.entries()) {
    const row = plan.top + place;
    putCell(draft, row, plan.left, { value: text, role });
    draft.merges.push({ top: row, left: plan.left, bottom: row, right });
    draft.heights.set(row, role === "title" ? 33 : 20);
  }
}

function paintHeading({
  draft,
  table: {
    plan,
    headerRows: [first, last],
  },
}: Surface): void {
  for (const [place, column] of plan.columns.entries()) {
    const index = plan.left + place;
    draft.widths.set(index, Math.max(draft.widths.get(index) ?? 0, column.width));
    for (let row = first; row <= last; row += 1) {
      const text = startsHere(plan.columns, place, row - first) ? (column.heading[row - first] ?? "") : "";
      if (!isGap(column)) putCell(draft, row, index, { value: text === "" ? null : text, role: "head" });
    }
    mergeHeading(draft, { columns: plan.columns, place, left: plan.left, first, last });
  }
  for (let row = first; row <= last; row += 1) draft.heights.set(row, first === last ? 30 : 24);
  draft.repeatRows = `$${first}:$${last}`;
}

/** Whether the text of that level is written here, or belongs to the merged cell on the left. */
function startsHere(columns: readonly ColumnSpec[], place: number, level: number): boolean {
  return !sharesParent(columns, place - 1, level) || level >= (columns[place]?.heading.length ?? 0) - 1;
}

/** Whether a column and the next one have the same parents down to that level, and are not its leaves. */
function sharesParent(columns: readonly ColumnSpec[], place: number, level: number): boolean {
  const [one, next] = [columns[place]?.heading, columns[place + 1]?.heading];
  return (
    one !== undefined &&
    next !== undefined &&
    level < one.length - 1 &&
    level < next.length - 1 &&
    one.slice(0, level + 1).join("|") === next.slice(0, level + 1).join("|")
  );
}

function mergeHeading(
  draft: SheetDraft,
  {
    columns,
    place,
    left,
    first,
    last,
  }: { columns: readonly ColumnSpec[]; place: number; left: number; first: number; last: number },
): void {
  const heading = columns[place]!.heading;
  const leaf = first + heading.length - 1;
  if (leaf < last && !isGap(columns[place]!))
    draft.merges.push({ top: leaf, left: left + place, bottom: last, right: left + place });
  for (let level = 0; level < heading.length - 1; level += 1) {
    if (sharesParent(columns, place - 1, level)) continue;
    let end = place;
    while (sharesParent(columns, end, level)) end += 1;
    if (end > place)
      draft.merges.push({ top: first + level, left: left + place, bottom: first + level, right: left + end });
  }
}

function paintHints({
  draft,
  table: {
    plan,
    headerRows: [, last],
  },
}: Surface): void {
  const hintAt = last + (plan.codeRow ? 2 : 1);
  for (const [place, column] of plan.columns.entries()) {
    if (plan.codeRow) putCell(draft, last + 1, plan.left + place, { value: column.key.toUpperCase(), role: "hint" });
    if (plan.hintRow)
      putCell(draft, hintAt, plan.left + place, { value: column.hint === "" ? null : column.hint, role: "hint" });
  }
  if (plan.codeRow) draft.hiddenRows.add(last + 1);
}

function paintPerson(surface: Surface, person: PersonRow, row: number, number: number): void {
  const { draft, table, asOf, date1904 } = surface;
  const place: WritePlace = {
    row,
    number,
    asOf,
    ageAsOf: table.plan.ageAsOf,
    date1904,
    letters: (key) => columnLetters(indexOf(table, key)),
  };
  for (const [offset, column] of table.plan.columns.entries()) {
    if (isGap(column)) continue;
    const cell = person.shows.get(column.key) ?? column.write(person.listing.told, place);
    putCell(draft, row, table.plan.left + offset, {
      role: column.role,
      ...cell,
      ...(person.struck ? { struck: true } : {}),
    });
  }
  draft.heights.set(row, 24);
  if (person.hidden) draft.hiddenRows.add(row);
}

function paintGroup({ draft, table: { plan } }: Surface, { title, count }: GroupRow, row: number): void {
  putCell(draft, row, plan.left, { value: count === null ? title : `${title}(${count}人)`, role: "group" });
  draft.merges.push({ top: row, left: plan.left, bottom: row, right: plan.left + plan.columns.length - 1 });
  draft.heights.set(row, 22);
}

function paintTotal({ draft, table }: Surface, { label, count, countKey }: TotalRow, row: number): void {
  const { plan } = table;
  for (let place = 0; place < plan.columns.length; place += 1)
    putCell(draft, row, plan.left + place, { value: null, role: "total" });
  putCell(draft, row, plan.left, { value: countKey === null ? `${label}：${count}人` : label, role: "total" });
  if (countKey !== null) putCell(draft, row, indexOf(table, countKey), { value: `${count}人`, role: "total" });
}

function paintFooter({ draft, table: { plan, footerRow } }: Surface): void {
  for (const [place, text] of plan.footer.entries())
    putCell(draft, footerRow + place, plan.left, { value: text, role: "footer" });
}
