import { readEnvelope } from "../../roster/protocol/package/envelope.js";
import { say } from "../../roster/words/words.js";
import type { Arguments } from "../arguments.js";
import { readInput, writeOutput } from "../files.js";
import { readToken } from "../readFiles.js";
import { cliWords, sayRefusal } from "../say.js";
import { openServiceClient } from "../serviceClient.js";
import { complain, type Terminal } from "../terminal.js";
import { sayServiceProblem } from "./submit.js";

/** The office's side: gives a unit's package to the service and writes the receipt that goes back. */
export async function importPackage(given: Arguments, terminal: Terminal): Promise<number> {
  const words = cliWords(given.language);
  const [file, more] = given.files;
  if (file === undefined || more !== undefined) return complain(terminal, file === undefined ? words.fileNeeded : words.oneFileNeeded);
  if (given.server === null || given.output === null) return complain(terminal, words.importNeeds);
  const token = await readToken(given.tokenFile);
  if (token === null) return complain(terminal, words.tokenNeeded);
  const input = await readInput(file);
  if (!input.ok) return complain(terminal, sayRefusal(input.refusal, given.language));
  const read = readEnvelope(input.value, "package");
  if (!read.ok) return complain(terminal, sayRefusal({ ...read.refusal, params: { file, ...read.refusal.params } }, given.language));
  const receipt = await openServiceClient(given.server, token, given.language).postBytes("/packages", input.value);
  if (!receipt.ok) return complain(terminal, sayServiceProblem(receipt, terminal));
  const written = await writeOutput(given.output, receipt.value, given.files);
  if (!written.ok) return complain(terminal, sayRefusal(written.refusal, given.language));
  terminal.out(say(words.importDone, { unit: read.value.header.unit, file: given.output }));
  return 0;
}
