import { mergeWithReview, recordKey } from "../../roster/merge/mergeRecords.js";
import type { Source } from "../../roster/model/change.js";
import type { UnitRecord } from "../../roster/model/person.js";
import { stateRoster } from "../../roster/workflow/stateRoster.js";
import { wordsOf } from "../../roster/words/catalogue.js";
import { say } from "../../roster/words/words.js";
import type { Arguments } from "../arguments.js";
import { readFiles, surveyFile } from "../readFiles.js";
import { cliWords, sayRefusal } from "../say.js";
import { complain, type Terminal } from "../terminal.js";

/** Finds the same person in several rosters. */
export async function match(given: Arguments, terminal: Terminal): Promise<number> {
  const words = cliWords(given.language);
  if (given.files.length === 0) return complain(terminal, words.fileNeeded);
  const records: UnitRecord[] = [];
  for await (const reading of readFiles(given.files, terminal)) {
    if (!reading.ok) return complain(terminal, say(words.nothingRead, { file: reading.file, message: sayRefusal(reading.refusal, given.language) }));
    for (const row of stateRoster(surveyFile(reading, { asOf: given.asOf, guess: false }))) {
      records.push({ ...row, unitId: reading.file, recordId: String(records.length + 1).padStart(7, "0") });
    }
  }
  if (terminal.signal.aborted) return 130;
  const { people, review } = mergeWithReview(records);
  const placeOf = new Map(records.map((record) => [recordKey(record), record.source]));
  if (given.json) {
    terminal.out(
      JSON.stringify({
        people: people.map((person) => ({ person: person.personId.split("@")[0], records: person.records.map(({ source }) => source) })),
        review: review.map(({ a, b, score, reasons }) => ({ a: placeOf.get(a), b: placeOf.get(b), score, reasons: reasons.map(({ code }) => code) })),
      }),
    );
    return 0;
  }
  terminal.out(say(words.matchHead, { records: records.length, people: people.length, review: review.length }));
  const sayPlace = ({ file, sheet, row }: Source): string => say(words.matchPlace, { file, sheet: sheet ?? "", row });
  const reasonWords = wordsOf(given.language).match;
  for (const { a, b, reasons } of review) {
    const why = reasons.map(({ code }) => reasonWords[code] ?? code).join(given.language === "en" ? ", " : "、");
    terminal.out(say(words.matchReview, { a: sayPlace(placeOf.get(a)!), b: sayPlace(placeOf.get(b)!), reasons: why }));
  }
  return 0;
}
