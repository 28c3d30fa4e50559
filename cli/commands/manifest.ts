import { readFile } from "node:fs/promises";
import { addressManifest } from "../../roster/protocol/manifest.js";
import { say } from "../../roster/words/words.js";
import type { Arguments } from "../arguments.js";
import { writeOutput } from "../files.js";
import { cliWords, sayRefusal } from "../say.js";
import { complain, type Terminal } from "../terminal.js";

const kept = new URL("../../manifest.xml", import.meta.url);

/** The add-in's manifest for one's own host, written whole or not at all; to the screen where no file is named. */
export async function manifest(given: Arguments, terminal: Terminal): Promise<number> {
  const words = cliWords(given.language);
  if (given.url === null) return complain(terminal, words.manifestNeeds);
  const addressed = addressManifest(await readFile(kept, "utf8"), given.url);
  if (addressed === null) return complain(terminal, say(words.manifestAddress, { given: given.url }));
  if (given.output === null) {
    terminal.out(addressed.trimEnd());
    return 0;
  }
  const written = await writeOutput(given.output, addressed);
  if (!written.ok) return complain(terminal, sayRefusal(written.refusal, given.language));
  terminal.out(say(words.manifestDone, { file: given.output }));
  return 0;
}
