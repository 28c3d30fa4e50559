import { chmod } from "node:fs/promises";
import type { UnitWithToken } from "../../roster/protocol/unit.js";
import { say } from "../../roster/words/words.js";
import type { Arguments } from "../arguments.js";
import { writeOutput } from "../files.js";
import { readToken } from "../readFiles.js";
import { cliWords, sayRefusal } from "../say.js";
import { openServiceClient } from "../serviceClient.js";
import { complain, type Terminal } from "../terminal.js";
import { sayServiceProblem } from "./submit.js";

/** Makes a unit known to the service and keeps its token in a file that only this user may read. */
export async function unit(given: Arguments, terminal: Terminal): Promise<number> {
  const words = cliWords(given.language);
  const [name] = given.files;
  if (name === undefined || given.unit === null || given.server === null || given.output === null) return complain(terminal, words.newUnitNeeds);
  const token = await readToken(given.tokenFile);
  if (token === null) return complain(terminal, words.tokenNeeded);
  const made = await openServiceClient(given.server, token).post<UnitWithToken>("/units", { unitId: given.unit, name });
  if (!made.ok) return complain(terminal, sayServiceProblem(made, terminal));
  const written = await writeOutput(given.output, `${made.value.token}\n`);
  if (!written.ok) return complain(terminal, sayRefusal(written.refusal, given.language));
  await chmod(given.output, 0o600);
  terminal.out(say(words.newUnitDone, { name, unit: given.unit, file: given.output }));
  return 0;
}
