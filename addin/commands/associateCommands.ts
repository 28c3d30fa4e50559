import type { Desk } from "../workflow/desk.js";
import { commandNames, commands, type CommandName } from "./commands.js";

/** A command does not bring the pane forward when its whole effect is in the sheet. */
const inSheet: ReadonlySet<CommandName> = new Set(["switchMarks"]);

/**
 * Makes the commands known to Office, in the runtime that they share with the pane, before it is ready and may ask for one.
 * @param desk once the pane stands
 * @param run as the pane runs what a person asks for: a bug is said, never swallowed
 */
export function associateCommands(desk: Promise<Desk>, run: (desk: Desk, work: Promise<void>) => void): void {
  let turn: Promise<void> = Promise.resolve();
  for (const name of commandNames) {
    Office.actions.associate(name, (event?: { completed?(): void } | null) => {
      // A second press waits for the first: two checks at once would end each other.
      const pressed = turn.then(async () => {
        const standing = await desk;
        if (!inSheet.has(name)) await Office.addin.showAsTaskpane();
        await commands[name](standing);
      }).finally(() => { event?.completed?.(); });
      turn = pressed.catch(() => undefined);
      void desk.then((standing) => { run(standing, pressed); });
    });
  }
}
