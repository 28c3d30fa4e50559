import { say } from "../../roster/words/words.js";
import { rotateKeyFile } from "../../sync-server/operations.js";
import type { Arguments } from "../arguments.js";
import { complainOf, operationWords } from "../sayOperation.js";
import { readSettings } from "../settings.js";
import type { Terminal } from "../terminal.js";

/** Adds a new key to the service's key file. */
export async function rotateKey(_given: Arguments, terminal: Terminal): Promise<number> {
  const words = operationWords(terminal);
  const rotated = await rotateKeyFile(readSettings());
  if (!rotated.ok) return complainOf(rotated.fault, terminal);
  terminal.out(say(words.keyRotated, { ...rotated.value }));
  terminal.out(words.keyRotatedThen);
  return 0;
}
