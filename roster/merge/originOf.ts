import type { FieldId } from "../model/field.js";
import type { Origin, PersonView } from "../model/person.js";

/** Where a value of a person comes from; null where they have none. */
export function originOf(view: Pick<PersonView, "origins">, field: FieldId): Origin | null {
  return view.origins.find(({ fields }) => fields.includes(field)) ?? null;
}
