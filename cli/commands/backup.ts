import { say } from "../../roster/words/words.js";
import { backUpRegister } from "../../sync-server/operations.js";
import type { Arguments } from "../arguments.js";
import { complainOf, operationWords, watchOf } from "../sayOperation.js";
import { readSettings } from "../settings.js";
import type { Terminal } from "../terminal.js";

/** Backs the service's database up into one encrypted file, and restores that beside to be sure. */
export async function backup(given: Arguments, terminal: Terminal): Promise<number> {
  const words = operationWords(terminal);
  const made = await backUpRegister(readSettings(), given.output, watchOf(terminal));
  if (!made.ok) return complainOf(made.fault, terminal);
  const { file, bytes, tables, rows, events, keyFile } = made.value;
  terminal.out(say(words.backedUp, { file, megabytes: (bytes / 1e6).toFixed(1), tables, rows, events }));
  terminal.out(say(words.backupKeys, { file: keyFile }));
  return 0;
}
