import { cellAddress, columnLetters } from "../model/address.js";
import type { Finding } from "../model/finding.js";
import { wordsOf } from "../words/catalogue.js";
import { wordFinding } from "../words/wordFinding.js";
import type { Language } from "../words/words.js";
import type { SheetSurvey } from "./survey.js";

/** A finding as others read it, worded, at its cell. */
export interface FindingRead {
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly cell: string;
  readonly field: string | null;
  readonly message: string;
  readonly fix?: { readonly value: string; readonly safe: boolean };
}

/** The columns of a sheet's tables by letter and heading. */
export function columnsOf({ tables }: SheetSurvey): { column: string; heading: string; field: string | null }[] {
  return tables[0]!.table.columns.map(({ index, heading, field }) => ({ column: columnLetters(index), heading, field }));
}

/** The findings of a sheet, worded. */
export function findingsOf({ tables }: SheetSurvey, language: Language): FindingRead[] {
  return tables.flatMap(({ findings }) => findings.map(({ rule, severity, row, column, field, params, fix }): FindingRead => {
    const words = wordsOf(language).findings[rule];
    const message = words === undefined ? rule : wordFinding(words, params, language).message;
    return { rule, severity, cell: cellAddress(row, column), field, message, ...(fix === null ? {} : { fix: { value: fix.value, safe: fix.safe } }) };
  }));
}

/** The columns that are asked about, with why. */
export function questionsOf({ tables }: SheetSurvey, language: Language): { column: string; candidates: string[]; because: string }[] {
  return tables.flatMap(({ questions }) => questions.map(({ column, candidates, because }) => ({
    column: columnLetters(column), candidates: [...candidates], because: wordsOf(language).questions[because] ?? because,
  })));
}
