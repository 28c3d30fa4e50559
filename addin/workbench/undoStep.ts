import type { FileHost } from "../host/file/fileHost.js";
import type { Desk } from "../workflow/desk.js";
import { undoLast } from "../workflow/undo.js";

/** Takes back what was done last, whether it was typed or accepted in the pane; the two make one order. */
export async function undoStep(desk: Desk, host: FileHost): Promise<void> {
  const last = host.lastStep();
  if (last === null) return;
  if (last.kind === "written" && desk.state.get().written.at(-1)?.before === last.before) await undoLast(desk);
  else host.undo();
}
