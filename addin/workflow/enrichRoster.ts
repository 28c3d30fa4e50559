import { placeColumns, type ColumnOffer } from "../../roster/workflow/columnOffer.js";
import type { ProposedEdit } from "../../roster/workflow/proposeEdits.js";
import type { Desk } from "./desk.js";
import { writeCells } from "./writeCells.js";

/** 补全: looks what can be derived for empty cells; nothing is written by it. */
export async function lookForProposals({ engine, state }: Desk): Promise<void> {
  state.set({ busy: { what: "proposing", done: null, of: null } });
  try {
    const proposals = await engine.propose();
    state.set({ proposals, offers: await engine.offerColumns() });
  } finally {
    state.set({ busy: null });
  }
}

/** Writes the proposals that the clerk has accepted, and the columns that they asked for, right of everything else. */
export async function acceptProposals(desk: Desk, accepted: readonly ProposedEdit[], columns: readonly ColumnOffer[] = []): Promise<void> {
  await writeCells(desk, "enrich", [...accepted.map(({ edit }) => edit), ...placeColumns(columns)]);
  if (desk.state.get().refusal === null) await lookForProposals(desk);
}
