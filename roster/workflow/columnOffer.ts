import type { Derivation } from "../enrich/proposal.js";
import type { CellEdit } from "../model/edit.js";
import type { ProposedEdit } from "./proposeEdits.js";

/** A column that the sheet has not and that can be worked out: made only when the clerk asks for it. */
export interface ColumnOffer {
  readonly sheet: string | null;
  readonly derivation: Derivation;
  readonly heading: CellEdit;
  readonly cells: readonly ProposedEdit[];
}

/**
 * The cells of accepted offers: of several in one sheet each takes the next blank column.
 * @example placeColumns(offers).length === 35 // one heading, 34 values
 */
export function placeColumns(offers: readonly ColumnOffer[]): readonly CellEdit[] {
  const taken = new Map<string | null, number>();
  return offers.flatMap(({ sheet, heading, cells }) => {
    const shift = taken.get(sheet) ?? 0;
    taken.set(sheet, shift + 1);
    return [heading, ...cells.map(({ edit }) => edit)].map((edit) => ({ ...edit, column: edit.column + shift }));
  });
}
