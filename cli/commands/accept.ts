import { randomBytes } from "node:crypto";
import { cellAddress } from "../../roster/model/address.js";
import { writeAcceptances, type AcceptanceFile } from "../../roster/rules/acceptanceFile.js";
import { acceptFinding } from "../../roster/rules/acceptances.js";
import { say } from "../../roster/words/words.js";
import { hashWith, readAcceptances } from "../acceptanceFile.js";
import type { Arguments } from "../arguments.js";
import { writeOutput } from "../files.js";
import { readFiles, surveyFile } from "../readFiles.js";
import { cliWords, sayFinding, sayRefusal } from "../say.js";
import { complain, type Terminal } from "../terminal.js";

/** Lets a finding stand with a reason: adds it to the list that `check --accept` reads (C4). */
export async function accept(given: Arguments, terminal: Terminal): Promise<number> {
  const words = cliWords(given.language);
  const { rule, cell, reason, by, accept: path } = given;
  if (given.files.length !== 1) return complain(terminal, given.files.length === 0 ? words.fileNeeded : words.oneFileNeeded);
  if (rule === null || cell === null || reason === null || by === null || path === null) return complain(terminal, words.acceptNeeds);
  const known = await readAcceptances(path);
  if (!known.ok && known.refusal.code !== "file-missing") return complain(terminal, sayRefusal(known.refusal, given.language));
  const list: AcceptanceFile = known.ok ? known.value : { version: 1, salt: randomBytes(16).toString("base64url"), acceptances: [] };
  for await (const reading of readFiles(given.files, terminal)) {
    if (!reading.ok) return complain(terminal, say(words.nothingRead, { file: reading.file, message: sayRefusal(reading.refusal, given.language) }));
    for (const { sheet, tables } of surveyFile(reading, { asOf: given.asOf, guess: true }).sheets) {
      for (const { table, records, findings } of tables) {
        const finding = findings.find((each) => each.rule === rule && [cellAddress(each.row, each.column), `${sheet ?? ""}!${cellAddress(each.row, each.column)}`].includes(cell));
        if (finding === undefined) continue;
        const acceptance = acceptFinding(finding, { records, table }, { reason, acceptedBy: by, acceptedOn: given.asOf, hash: hashWith(list.salt) });
        const written = await writeOutput(path, writeAcceptances({ salt: list.salt, acceptances: [...list.acceptances, acceptance] }), given.files);
        if (!written.ok) return complain(terminal, sayRefusal(written.refusal, given.language));
        terminal.out(say(words.acceptDone, { cell, message: sayFinding(finding, given.language), file: path }));
        return 0;
      }
    }
  }
  return complain(terminal, say(words.acceptNotFound, { rule, cell }));
}
