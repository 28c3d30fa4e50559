import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { publicKeysOf, writeKeys } from "../../roster/protocol/package/keys.js";
import { say } from "../../roster/words/words.js";
import type { Arguments } from "../arguments.js";
import { writeOutput } from "../files.js";
import { cliWords, sayRefusal } from "../say.js";
import { complain, type Terminal } from "../terminal.js";

/** Makes this machine's keys: the secret ones in a file that only this user may read, the public ones beside it for the office. */
export async function deviceKey(given: Arguments, terminal: Terminal): Promise<number> {
  const words = cliWords(given.language);
  if (given.output === null) return complain(terminal, words.deviceKeyNeeds);
  const keys = { sign: randomBytes(32), seal: randomBytes(32) };
  try {
    await mkdir(dirname(given.output), { recursive: true });
    // Closed to others from its first byte, and never over a key that is there.
    await writeFile(given.output, writeKeys("device-secret", keys), { mode: 0o600, flag: "wx" });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code === "EEXIST" ? "key-exists" : "output-not-writable";
    return complain(terminal, sayRefusal({ code, params: { file: given.output } }, given.language));
  }
  const shared = `${given.output}.pub`;
  const written = await writeOutput(shared, writeKeys("device", publicKeysOf(keys)));
  if (!written.ok) return complain(terminal, sayRefusal(written.refusal, given.language));
  terminal.out(say(words.deviceKeyDone, { file: given.output, shared }));
  return 0;
}
