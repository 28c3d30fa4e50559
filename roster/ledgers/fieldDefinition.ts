import type { FieldId } from "../model/field.js";
import type { FieldDefinition, Ledger } from "./ledger.js";

/**
 * What a ledger says of one of its fields.
 * @example definitionOf(retirees, "gender").zh === "性别"
 */
export function definitionOf(ledger: Ledger, field: FieldId): FieldDefinition {
  const definition = definitionsOf(ledger).get(field);
  if (definition === undefined) throw new Error(`The ledger ${ledger.ledgerId} has no field ${field}`);
  return definition;
}

const definitions = new WeakMap<Ledger, ReadonlyMap<FieldId, FieldDefinition>>();

function definitionsOf(ledger: Ledger): ReadonlyMap<FieldId, FieldDefinition> {
  let known = definitions.get(ledger);
  if (known === undefined) {
    known = new Map(ledger.fields.map((definition) => [definition.field, definition]));
    definitions.set(ledger, known);
  }
  return known;
}
