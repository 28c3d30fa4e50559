import { checkRoster } from "../workflow/checkRoster.js";
import { shownFindings, type Desk } from "../workflow/desk.js";
import { lookForProposals } from "../workflow/enrichRoster.js";
import { stepFinding } from "../workflow/goToFinding.js";
import { switchMarks } from "../workflow/marks.js";
import type { PaneView } from "../workflow/views.js";
import { safeFixesOf } from "../workflow/writeCells.js";

/** What the ribbon and the context menu of cells can ask for, by the names of manifest.xml. */
export const commandNames = [
  "checkRoster", "fixSafe", "previousFinding", "nextFinding", "switchMarks", "enrichRoster", "showPerson", "reportRoster", "showHelp",
] as const;
export type CommandName = (typeof commandNames)[number];

type Command = (desk: Desk) => Promise<void>;

/**
 * The commands do what the pane does, in the pane: nothing is written without its preview there (B1), and what is asked of
 * a workbook that was not checked yet is checked first.
 */
export const commands: Readonly<Record<CommandName, Command>> = {
  async checkRoster(desk) {
    show(desk, "check");
    await checkRoster(desk);
  },
  async fixSafe(desk) {
    show(desk, "check");
    await checked(desk);
    const safe = safeFixesOf(desk.state.get().findings);
    desk.state.set({ preview: safe.length > 0 ? safe : null });
  },
  previousFinding: (desk) => step(desk, -1),
  nextFinding: (desk) => step(desk, 1),
  async switchMarks(desk) {
    const { check, marksOn } = desk.state.get();
    if (check === null) {
      desk.state.set({ marksOn: true });
      await checkRoster(desk);
    } else await switchMarks(desk, !marksOn);
  },
  async enrichRoster(desk) {
    show(desk, "enrich");
    if (await checked(desk)) await lookForProposals(desk);
  },
  async showPerson(desk) {
    show(desk, "person");
    await checked(desk);
  },
  async reportRoster(desk) {
    show(desk, "report");
    await checked(desk);
  },
  showHelp(desk) {
    show(desk, "help");
    return Promise.resolve();
  },
};

function show(desk: Desk, view: PaneView): void {
  desk.state.set({ view, preview: null });
}

/** @returns whether there is a check to go by: it may have been cancelled */
async function checked(desk: Desk): Promise<boolean> {
  if (desk.state.get().check === null) await checkRoster(desk);
  return desk.state.get().check !== null;
}

async function step(desk: Desk, by: 1 | -1): Promise<void> {
  show(desk, "check");
  if (await checked(desk)) await stepFinding(desk, shownFindings(desk.state.get()), by);
}
