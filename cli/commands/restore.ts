import { say } from "../../roster/words/words.js";
import { restoreRegister } from "../../sync-server/operations.js";
import type { Arguments } from "../arguments.js";
import { complainOf, operationWords, watchOf } from "../sayOperation.js";
import { readSettings } from "../settings.js";
import { complain, type Terminal } from "../terminal.js";

/** Restores a backup into the service's database, whole or not at all. */
export async function restore(given: Arguments, terminal: Terminal): Promise<number> {
  const words = operationWords(terminal);
  const [file] = given.files;
  if (file === undefined || given.files.length > 1) return complain(terminal, words.restoreNeeds);
  const restored = await restoreRegister(readSettings(), { file, replace: given.replace }, watchOf(terminal));
  if (!restored.ok) return complainOf(restored.fault, terminal);
  const { createdAt, tables, rows, events } = restored.value;
  terminal.out(say(words.restored, { createdAt: inShanghai(createdAt), tables, rows, events }));
  return 0;
}

function inShanghai(moment: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short", timeStyle: "short" }).format(new Date(moment));
}
