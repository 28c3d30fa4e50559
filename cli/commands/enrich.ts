import { cellAddress } from "../../roster/model/address.js";
import { say } from "../../roster/words/words.js";
import type { Arguments } from "../arguments.js";
import { proposeForFile, readFiles, surveyFile } from "../readFiles.js";
import { cliWords, sayLost, sayProposal, sayRefusal } from "../say.js";
import { complain, type Terminal } from "../terminal.js";
import { writeCopy } from "../writeCopy.js";

/** 补全: fills the empty cells that can be derived, in a copy, and lists each with where it comes from. */
export async function enrich(given: Arguments, terminal: Terminal): Promise<number> {
  const words = cliWords(given.language);
  if (given.files.length !== 1) return complain(terminal, given.files.length === 0 ? words.fileNeeded : words.oneFileNeeded);
  if (given.output === null) return complain(terminal, words.outputNeeded);
  for await (const reading of readFiles(given.files, terminal)) {
    if (!reading.ok) return complain(terminal, say(words.nothingRead, { file: reading.file, message: sayRefusal(reading.refusal, given.language) }));
    const proposed = proposeForFile(surveyFile(reading, { asOf: given.asOf, guess: false }), reading.workbook);
    if (proposed.length === 0) {
      terminal.out(words.enrichNothing);
      return 0;
    }
    const copy = await writeCopy(reading, proposed.map(({ edit }) => edit), given.output);
    if (!copy.ok) return complain(terminal, sayRefusal(copy.refusal, given.language));
    for (const { edit, proposal } of proposed) {
      const sheet = edit.sheet === null ? "" : `${edit.sheet}!`;
      const value = String(edit.value ?? "");
      terminal.out(say(words.enrichLine, { sheet, cell: cellAddress(edit.row, edit.column), value, source: sayProposal(proposal, given.language) }));
    }
    terminal.out(say(copy.value.lost.length > 0 ? words.enrichDoneNew : words.enrichDone, { count: proposed.length, file: copy.value.file }));
    if (copy.value.lost.length > 0) terminal.out(say(words.lost, { what: sayLost(copy.value.lost, given.language) }));
  }
  return terminal.signal.aborted ? 130 : 0;
}
