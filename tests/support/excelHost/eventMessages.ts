import type { Book } from "./book.js";
import { sheetById } from "./book.js";
import type { BookEvent } from "./bookEvent.js";

interface EventForm {
  /** office.js's number for it. */
  readonly type: number;
  /** By which it is registered for: `_RegisterDataChangedEvent`. */
  readonly registered: string;
}

const forms: Readonly<Record<BookEvent["kind"], EventForm | null>> = {
  changed: { type: 10, registered: "DataChanged" },
  "row-sorted": { type: 19, registered: "RowSorted" },
  "column-sorted": { type: 20, registered: "ColumnSorted" },
  "row-hidden": { type: 22, registered: "RowHiddenChanged" },
  filtered: null,
  selected: { type: 14, registered: "SelectionChanged" },
  "sheet-added": { type: 13, registered: "Added" },
  "sheet-deleted": { type: 15, registered: "Deleted" },
  "sheet-activated": { type: 11, registered: "Activated" },
};

/**
 * An event as office.js takes it; null where nobody registered for it.
 * @param knowsTrigger whether this Excel tells who triggered it (1.14)
 */
export function eventMessage(told: BookEvent, place: { readonly book: Book; readonly registered: ReadonlySet<string>; readonly id: string; readonly knowsTrigger: boolean }): string | null {
  const form = forms[told.kind];
  if (form === null) return null;
  const targets = [
    ...(place.registered.has(form.registered) ? ["Workbook"] : []),
    ...(place.registered.has(`${form.registered} ${told.sheetId}`) && sheetById(place.book, told.sheetId) !== null ? [told.sheetId] : []),
  ];
  if (targets.length === 0) return null;
  const message = JSON.stringify(bodyOf(told, place.knowsTrigger));
  return JSON.stringify({
    type: 3, controlId: "",
    message: { entries: targets.map((targetId) => ({ messageCategory: 65536, messageType: form.type, targetId, message, id: place.id })) },
  });
}

function bodyOf(told: BookEvent, knowsTrigger: boolean): Readonly<Record<string, unknown>> {
  if (told.kind === "selected") return { address: told.address, worksheetId: told.sheetId };
  if (told.kind !== "changed") return { ...("address" in told ? { address: told.address } : {}), source: told.source, worksheetId: told.sheetId };
  const { address, changeType, source, sheetId, details, trigger } = told;
  return {
    address, changeType, source, worksheetId: sheetId, shiftDirection: "None",
    ...(details === undefined ? {} : { ...details, valueTypeBefore: typeOf(details.valueBefore), valueTypeAfter: typeOf(details.valueAfter) }),
    ...(knowsTrigger ? { triggerSource: trigger ?? "Unknown" } : {}),
  };
}

function typeOf(value: unknown): string {
  return value === "" || value === null ? "Empty" : typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}
