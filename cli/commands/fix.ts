import { cellAddress } from "../../roster/model/address.js";
import { keepWritable } from "../../roster/workflow/keepWritable.js";
import { pickSafeFixes } from "../../roster/workflow/pickEdits.js";
import { say } from "../../roster/words/words.js";
import type { Arguments } from "../arguments.js";
import { readFiles, surveyFile } from "../readFiles.js";
import { cliWords, sayLost, sayRefusal } from "../say.js";
import { complain, type Terminal } from "../terminal.js";
import { writeCopy } from "../writeCopy.js";

/** Applies the safe fixes to a copy and lists each cell that it changed. */
export async function fix(given: Arguments, terminal: Terminal): Promise<number> {
  const words = cliWords(given.language);
  if (given.files.length !== 1) return complain(terminal, given.files.length === 0 ? words.fileNeeded : words.oneFileNeeded);
  if (given.output === null) return complain(terminal, words.outputNeeded);
  for await (const reading of readFiles(given.files, terminal)) {
    if (!reading.ok) return complain(terminal, say(words.nothingRead, { file: reading.file, message: sayRefusal(reading.refusal, given.language) }));
    const edits = keepWritable(pickSafeFixes(surveyFile(reading, { asOf: given.asOf, guess: false })), reading.workbook);
    if (edits.length === 0) {
      terminal.out(words.fixNothing);
      return 0;
    }
    const copy = await writeCopy(reading, edits, given.output);
    if (!copy.ok) return complain(terminal, sayRefusal(copy.refusal, given.language));
    for (const edit of edits) {
      const sheet = edit.sheet === null ? "" : `${edit.sheet}!`;
      terminal.out(say(words.fixLine, { sheet, cell: cellAddress(edit.row, edit.column), value: String(edit.value ?? "") }));
    }
    terminal.out(say(copy.value.lost.length > 0 ? words.fixDoneNew : words.fixDone, { count: edits.length, file: copy.value.file }));
    if (copy.value.lost.length > 0) terminal.out(say(words.lost, { what: sayLost(copy.value.lost, given.language) }));
  }
  return terminal.signal.aborted ? 130 : 0;
}
