import { say } from "../../roster/words/words.js";
import { distributeRegister } from "../../sync-server/operations.js";
import type { Arguments } from "../arguments.js";
import { complainOf, operationWords } from "../sayOperation.js";
import { readSettings } from "../settings.js";
import type { Terminal } from "../terminal.js";

/** Spreads the register's tables over a Citus cluster by district. */
export async function distribute(_given: Arguments, terminal: Terminal): Promise<number> {
  const spread = await distributeRegister(readSettings());
  if (!spread.ok) return complainOf(spread.fault, terminal);
  const { now, before, workers } = spread.value;
  terminal.out(say(operationWords(terminal).distributed, { workers, now: now.length, before: before.length }));
  return 0;
}
