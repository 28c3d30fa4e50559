import { proposeCells } from "../enrich/proposeCells.js";
import type { Proposal } from "../enrich/proposal.js";
import type { Ledger } from "../ledgers/ledger.js";
import type { CellEdit } from "../model/edit.js";
import type { Policy } from "../model/policy.js";
import type { Workbook } from "../model/sheet.js";
import { keepWritable } from "./keepWritable.js";
import type { Survey } from "./survey.js";

/** A proposal with the cell edit that it becomes once accepted. */
export interface ProposedEdit {
  readonly edit: CellEdit;
  readonly proposal: Proposal;
}

/**
 * What can be derived for the empty cells of present columns, as edits waiting for a person's acceptance (B1). A cell with a
 * formula is not empty, whatever it shows.
 */
export function proposeEdits(
  survey: Survey,
  options: { readonly ledger: Ledger; readonly policy: Policy; readonly workbook: Workbook },
): readonly ProposedEdit[] {
  const { ledger, policy, workbook } = options;
  const all = survey.sheets.flatMap(({ sheet, tables }) =>
    tables.flatMap(({ table, records, findings }) =>
      proposeCells(records, { asOf: survey.asOf, table, findings, ledger, policy }).flatMap((proposal) =>
        proposal.column === null
          ? []
          : [{ proposal, edit: { sheet, row: proposal.row, column: proposal.column, value: proposal.value, asText: proposal.asText } }],
      ),
    ),
  );
  const writable = new Set(keepWritable(all.map(({ edit }) => edit), workbook));
  return all.filter(({ edit }) => writable.has(edit));
}
