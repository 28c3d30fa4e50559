import { say } from "../../roster/words/words.js";
import { startService } from "../../sync-server/main.js";
import type { Arguments } from "../arguments.js";
import { cliWords } from "../say.js";
import { readSettings } from "../settings.js";
import { complain, type Terminal } from "../terminal.js";

/** Starts the service with the settings of the environment and waits for Ctrl-C. */
export async function serve(given: Arguments, terminal: Terminal): Promise<number> {
  const words = cliWords(given.language);
  const started = await startService(readSettings());
  if (!started.ok) return complain(terminal, started.faults.join("\n"));
  terminal.out(say(words.serving, { url: started.value.url }));
  if (started.value.adminTokenFile !== null) terminal.out(say(words.adminToken, { file: started.value.adminTokenFile }));
  if (started.value.setUpUrl !== null) terminal.out(say(words.setUp, { url: started.value.setUpUrl }));
  // Without its database the service can do nothing more: it ends, so that whoever watches it starts it again.
  const lost = await Promise.race([untilStopped(terminal.signal).then(() => false), started.value.lost.then(() => true)]);
  await started.value.close();
  terminal.out(lost ? words.serviceLost : words.serviceStopped);
  return lost ? 1 : 0;
}

/** Resolves when the person presses Ctrl-C. */
export function untilStopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => { resolve(); }, { once: true });
  });
}
