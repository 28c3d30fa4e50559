import type { PersonRow } from "../engine/engine.js";
import type { CellEdit } from "../../roster/model/edit.js";
import { dateFields, numberFields, phoneFields, type FieldId } from "../../roster/model/field.js";
import type { Desk } from "./desk.js";
import { writeCells } from "./writeCells.js";

/** What the clerk has typed on a person's card and not yet written, by column. */
export type PersonDraft = Readonly<Record<number, string>>;

/** Writes what was typed on the card into the row; as every acceptance it can be taken back. */
export async function editPerson(desk: Desk, person: PersonRow, draft: PersonDraft): Promise<void> {
  await writeCells(desk, "edit", draftEdits(person, draft));
}

/** The cells that differ from what the row says. */
export function draftEdits({ sheet, row, cells }: PersonRow, draft: PersonDraft): readonly CellEdit[] {
  return cells.flatMap(({ column, field, text }): readonly CellEdit[] => {
    const typed = draft[column];
    return typed === undefined || typed === text ? [] : [{ sheet, row, column, ...typedCell(typed.trim(), field) }];
  });
}

const asTyped: ReadonlySet<FieldId> = new Set<FieldId>(["id_no", ...dateFields, ...phoneFields]);
const asNumber: ReadonlySet<FieldId> = new Set<FieldId>(numberFields);

/** Numbers, dates and telephones are kept as they were typed: Excel would make a day of 1949-12 and cut the end off a long number. */
function typedCell(text: string, field: FieldId | null): Pick<CellEdit, "value" | "asText"> {
  if (text === "") return { value: null, asText: false };
  if (field !== null && asNumber.has(field) && /^\d{1,10}$/u.test(text)) return { value: Number(text), asText: false };
  return { value: text, asText: (field !== null && asTyped.has(field)) || /^\d/u.test(text) };
}
