import type { ProposedEdit } from "../../roster/workflow/proposeEdits.js";
import type { Desk } from "./desk.js";
import { writeCells } from "./writeCells.js";

/** 补全: looks what can be derived for empty cells; nothing is written by it. */
export async function lookForProposals({ engine, state }: Desk): Promise<void> {
  state.set({ busy: { what: "proposing", done: null, of: null } });
  try {
    state.set({ proposals: await engine.propose() });
  } finally {
    state.set({ busy: null });
  }
}

/** Writes the proposals that the clerk has accepted. */
export async function acceptProposals(desk: Desk, accepted: readonly ProposedEdit[]): Promise<void> {
  await writeCells(desk, "enrich", accepted.map(({ edit }) => edit));
  if (desk.state.get().refusal === null) await lookForProposals(desk);
}
