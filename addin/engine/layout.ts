import type { FieldId } from "../../roster/model/field.js";
import type { ConfirmedColumn } from "../../roster/read/sheetReading.js";

/**
 * What somebody confirmed for every roster with the same headings (R3). Only a fingerprint of the headings is kept, and what
 * their columns are, counted from the first of them: no heading, no cell.
 */
export interface RememberedLayout {
  readonly layout: string;
  readonly columns: readonly { readonly offset: number; readonly field: FieldId | null }[];
}

/** Where a roster's headings begin, and their fingerprint (`layoutOf`). */
export interface LayoutPlace {
  readonly layout: string;
  readonly origin: number;
}

/** What was confirmed for this layout, by the columns of this sheet; of several memories the first counts. */
export function columnsOfLayout({ layout, origin }: LayoutPlace, known: readonly RememberedLayout[]): readonly ConfirmedColumn[] {
  return known.find((each) => each.layout === layout)?.columns.map(({ offset, field }) => ({ column: origin + offset, field })) ?? [];
}

/** More layouts than a clerk meets. */
const most = 60;

/** Keeps what was confirmed, the latest layout first; a column that was confirmed before is answered anew. */
export function rememberLayout(known: readonly RememberedLayout[], { layout, origin }: LayoutPlace, confirmed: readonly ConfirmedColumn[]): readonly RememberedLayout[] {
  const answered = new Set(confirmed.map(({ column }) => column - origin));
  const before = known.find((each) => each.layout === layout)?.columns.filter(({ offset }) => !answered.has(offset)) ?? [];
  const columns = [...before, ...confirmed.map(({ column, field }) => ({ offset: column - origin, field }))];
  return [{ layout, columns }, ...known.filter((each) => each.layout !== layout).slice(0, most - 1)];
}

/** Forgets what was confirmed for a layout: its columns are read by their headings and content again. */
export function forgetLayout(known: readonly RememberedLayout[], { layout }: LayoutPlace): readonly RememberedLayout[] {
  return known.filter((each) => each.layout !== layout);
}
