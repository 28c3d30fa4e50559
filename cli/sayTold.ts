import { definitionOf } from "../roster/ledgers/fieldDefinition.js";
import { retirees } from "../roster/ledgers/retirees.js";
import type { Source, Statement } from "../roster/model/change.js";
import type { FieldId } from "../roster/model/field.js";
import { isAgreed, newsFor } from "../roster/protocol/agreement.js";
import type { OpenAsk } from "../roster/protocol/ask.js";
import type { Outcomes } from "../roster/protocol/outcome.js";
import type { Answer, ChangedSince } from "../roster/protocol/submission.js";
import { wordsOf } from "../roster/words/catalogue.js";
import { say } from "../roster/words/words.js";
import { cliWords } from "./say.js";
import type { Terminal } from "./terminal.js";

/** What came of a telling, from the service or from a receipt, beside what the sheet tells. */
export interface ToldNews {
  readonly told: readonly { readonly recordId: string; readonly statement: Statement; readonly source: Source }[];
  /** People on the sheet, those among them whom nobody told yet. */
  readonly rows: number;
  readonly answer: Omit<Answer, "results">;
  readonly outcomes: Outcomes;
  readonly asks: readonly OpenAsk[];
  readonly unmatched: readonly string[];
  /** Of people whom the sheet does not know. */
  readonly names: Readonly<Record<string, string>>;
}

/** How the sheet and the register stand to each other now. */
export interface Standing {
  /** 已报送: both sides hold the same (S5). */
  readonly agreed: boolean;
  /** The sheet knows all that the register knows, so the answer's revision may be its next base. */
  readonly upToDate: boolean;
  /** Something is asked, waits or is disputed. */
  readonly open: boolean;
}

/** Says it all, the good news only where count and digest agree. */
export function sayTold(news: ToldNews, terminal: Terminal): Standing {
  const { told, rows, answer, outcomes, asks, unmatched } = news;
  const words = cliWords(terminal.language);
  const agreed = rows === told.length && isAgreed(told, answer) && !answer.awaitsLead;
  const unknown = newsFor(told, answer.since);
  const totals = { revision: answer.revision, count: answer.count };
  const { added, changed, removed, noteworthy } = outcomes;
  terminal.out(added + changed + removed + noteworthy.length === 0 ? say(words.submitNothing, totals) : say(words.submitSent, { added, changed, removed, ...totals }));
  if (answer.awaitsLead) terminal.out(words.submitAwaitsLead);
  if (answer.waitingCount > 0) terminal.out(say(words.submitWaiting, { count: answer.waitingCount }));
  for (const { source, fields } of answer.waiting) terminal.out(say(words.submitHeldLine, { place: placeOf(source, terminal), fields: sayHeld(fields, terminal) }));
  const rowOf = new Map(told.map((row) => [row.recordId, row]));
  const nameOf = (recordId: string): string => rowOf.get(recordId)?.statement.name ?? news.names[recordId] ?? recordId;
  for (const { result, recordId } of noteworthy) if (result.outcome === "no-record") terminal.out(say(words.submitNoRecord, { name: nameOf(recordId) }));
  for (const { recordId, field, kind, told: mine, standing } of answer.disputes) {
    const source = rowOf.get(recordId)?.source;
    const params = {
      name: nameOf(recordId), field: fieldName(field, terminal), told: mine ?? words.emptyCell, standing: standing ?? words.emptyCell,
      place: source === undefined ? "" : placeOf(source, terminal),
    };
    terminal.out(say(kind === "conflict" ? words.submitConflict : words.submitProposal, params));
  }
  for (const change of unknown) terminal.out(saySince(change, nameOf, terminal));
  if (answer.moreSince) terminal.out(words.submitMoreSince);
  for (const ask of asks) terminal.out(sayAsk(ask, terminal));
  for (const who of unmatched) terminal.out(say(words.submitUnmatched, { who }));
  terminal.out(agreed ? say(words.submitAgreed, totals) : say(words.submitDiffers, { rows, told: told.length, ...totals }));
  return {
    agreed, upToDate: agreed || (unknown.length === 0 && !answer.moreSince && !answer.awaitsLead),
    open: asks.length > 0 || answer.waitingCount > 0 || answer.disputes.length > 0,
  };
}

export function placeOf({ file, sheet, row }: Source, terminal: Terminal): string {
  return say(cliWords(terminal.language).matchPlace, { file, sheet: sheet ?? "", row });
}

export function fieldName(field: FieldId, terminal: Terminal): string {
  const { zh, en } = definitionOf(retirees, field);
  return terminal.language === "en" ? en : zh;
}

function saySince({ recordId, field, from, to, removed }: ChangedSince, nameOf: (recordId: string) => string, terminal: Terminal): string {
  const words = cliWords(terminal.language);
  const name = nameOf(recordId);
  if (field !== null) return say(words.submitSince, { name, field: fieldName(field, terminal), from: from ?? words.emptyCell, to: to ?? words.emptyCell });
  return removed === null ? say(words.submitSinceAdded, { name, recordId }) : say(words.submitSinceRemoved, { name, reason: removed });
}

/** The rules that hold something back, each once, with the fields that they hold. */
function sayHeld(fields: Readonly<Partial<Record<FieldId, string>>>, terminal: Terminal): string {
  const byRule = new Map<string, string[]>();
  for (const [field, rule] of Object.entries(fields)) byRule.set(rule, [...(byRule.get(rule) ?? []), fieldName(field as FieldId, terminal)]);
  const findings = wordsOf(terminal.language).findings;
  return [...byRule].map(([rule, names]) => `${findings[rule]?.title ?? rule}${names.length > 3 ? "" : `(${names.join("、")})`}`).join("；");
}

function sayAsk({ kind, name, recordId, source }: OpenAsk, terminal: Terminal): string {
  const words = cliWords(terminal.language);
  const params = { name: name ?? "?", recordId };
  return kind === "vanished" || source === null ? say(words.submitAsk, params) : say(words.submitAskSame, { ...params, place: placeOf(source, terminal) });
}
