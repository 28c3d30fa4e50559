import { writeKeys, type PublicKeys } from "../../roster/protocol/package/keys.js";
import { say } from "../../roster/words/words.js";
import type { Arguments } from "../arguments.js";
import { writeOutput } from "../files.js";
import { cliWords, sayRefusal } from "../say.js";
import { openServiceClient } from "../serviceClient.js";
import { complain, type Terminal } from "../terminal.js";
import { sayServiceProblem } from "./submit.js";

/** Writes the office's public keys into a file for units without a network. */
export async function officeKey(given: Arguments, terminal: Terminal): Promise<number> {
  const words = cliWords(given.language);
  if (given.server === null || given.output === null) return complain(terminal, words.officeKeyNeeds);
  const keys = await openServiceClient(given.server, "", given.language).get<PublicKeys>("/office-key");
  if (!keys.ok) return complain(terminal, sayServiceProblem(keys, terminal));
  const written = await writeOutput(given.output, writeKeys("office", keys.value));
  if (!written.ok) return complain(terminal, sayRefusal(written.refusal, given.language));
  terminal.out(say(words.officeKeyDone, { file: given.output }));
  return 0;
}
