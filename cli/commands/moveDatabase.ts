import { say } from "../../roster/words/words.js";
import { moveRegister } from "../../sync-server/operations.js";
import type { Arguments } from "../arguments.js";
import { complainOf, operationWords, watchOf } from "../sayOperation.js";
import { readSettings } from "../settings.js";
import { complain, type Terminal } from "../terminal.js";

/** Copies the register to another PostgreSQL in one step, and says what to set. */
export async function moveDatabase(given: Arguments, terminal: Terminal): Promise<number> {
  const words = operationWords(terminal);
  if (given.to === null || !/^postgres(?:ql)?:\/\//u.test(given.to)) return complain(terminal, words.moveNeeds);
  const moved = await moveRegister(readSettings(), { to: given.to, replace: given.replace }, watchOf(terminal));
  if (!moved.ok) return complainOf(moved.fault, terminal);
  const { tables, rows, events, keyFile } = moved.value;
  terminal.out(say(words.moved, { tables, rows, events }));
  terminal.out(words.movedThen);
  terminal.out(`DATABASE_URL=${withoutPassword(given.to)}`);
  terminal.out(`KEY_FILE=${keyFile}`);
  terminal.out(words.movedKept);
  return 0;
}

/** What is printed may be copied about: the password stays where it was typed. */
function withoutPassword(url: string): string {
  const parsed = new URL(url);
  if (parsed.password !== "") parsed.password = "***";
  return parsed.href;
}
