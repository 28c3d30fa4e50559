import { basename } from "node:path";
import type { Answer as ClerkAnswer, Ask } from "../../roster/changes/diffRoster.js";
import { definitionOf } from "../../roster/ledgers/fieldDefinition.js";
import { retirees } from "../../roster/ledgers/retirees.js";
import type { RemoveReason } from "../../roster/model/change.js";
import type { FieldId } from "../../roster/model/field.js";
import type { Survey } from "../../roster/workflow/survey.js";
import { wordsOf } from "../../roster/words/catalogue.js";
import { say } from "../../roster/words/words.js";
import type { Arguments } from "../arguments.js";
import { readFiles, readToken, surveyFile } from "../readFiles.js";
import { cliWords, sayRefusal } from "../say.js";
import { openServiceClient, type ServiceAnswer } from "../serviceClient.js";
import { submitRoster, type Submitted } from "../submitRoster.js";
import { complain, type Terminal } from "../terminal.js";

const reasons: readonly RemoveReason[] = ["去世", "转出", "误录", "重复", "其他"];

/** 报送: tells the service what changed. Exit code 0 when all was taken, 1 when something is asked or waits, 2 when nothing was sent. */
export async function submit(given: Arguments, terminal: Terminal): Promise<number> {
  const words = cliWords(given.language);
  if (given.files.length === 0) return complain(terminal, words.fileNeeded);
  if (given.unit === null || given.server === null) return complain(terminal, words.unitNeeded);
  const token = await readToken(given.tokenFile);
  if (token === null) return complain(terminal, words.tokenNeeded);
  const answers = readAnswers(given);
  if (typeof answers === "string") return complain(terminal, say(words.goneWrong, { given: answers }));
  const surveys: Survey[] = [];
  for await (const reading of readFiles(given.files, terminal)) {
    if (!reading.ok) return complain(terminal, say(words.nothingRead, { file: reading.file, message: sayRefusal(reading.refusal, given.language) }));
    // The register keeps the file's name, not where it lay on the clerk's machine.
    const survey = surveyFile({ ...reading, file: basename(reading.file) }, { asOf: given.asOf, guess: false });
    if (survey.sheets.length === 0) return complain(terminal, sayRefusal({ code: "no-roster-found", params: { file: reading.file } }, given.language));
    surveys.push(survey);
  }
  if (terminal.signal.aborted) return 130;
  const sent = await submitRoster(openServiceClient(given.server, token), { unit: given.unit, surveys, answers });
  if (!sent.ok) return complain(terminal, sayServiceProblem(sent, terminal));
  printSubmitted(sent.value, terminal);
  return sent.value.asks.length > 0 || sent.value.answer.waitingCount > 0 ? 1 : 0;
}

/** What the clerk answered on the command line, or the piece that is not understood. */
function readAnswers(given: Arguments): readonly ClerkAnswer[] | string {
  const answers: ClerkAnswer[] = given.same.map((recordId) => ({ kind: "same", recordId }));
  for (const piece of given.gone) {
    const at = piece.lastIndexOf("=");
    const reason = reasons.find((known) => known === piece.slice(at + 1));
    if (at <= 0 || reason === undefined) return piece;
    answers.push({ kind: "gone", recordId: piece.slice(0, at), reason });
  }
  return answers;
}

/** The service's own sentence for a problem, in the person's language. */
export function sayServiceProblem(problem: Extract<ServiceAnswer<unknown>, { ok: false }>, terminal: Terminal): string {
  const words = cliWords(terminal.language);
  if (problem.code === "service-unreachable") return say(words.serviceUnreachable, { detail: problem.detail });
  return say(words.submitRefused, { code: problem.code, detail: problem.detail });
}

function printSubmitted({ submission, answer, asks }: Submitted, terminal: Terminal): void {
  const words = cliWords(terminal.language);
  const count = (op: string): number => submission.changes.filter((change, place) => change.op === op && answer.results[place]?.outcome === "applied").length;
  const totals = { revision: answer.revision, count: answer.count };
  terminal.out(
    submission.changes.length === 0
      ? say(words.submitNothing, totals)
      : say(words.submitSent, { added: count("add"), changed: count("set"), removed: count("remove"), ...totals }),
  );
  if (answer.waitingCount > 0) terminal.out(say(words.submitWaiting, { count: answer.waitingCount }));
  for (const { source, fields } of answer.waiting) {
    const place = say(words.matchPlace, { file: source.file, sheet: source.sheet ?? "", row: source.row });
    terminal.out(say(words.submitHeldLine, { place, fields: sayHeld(fields, terminal) }));
  }
  for (const ask of asks) terminal.out(sayAsk(ask, terminal));
}

/** The rules that hold something back, each once, with the fields that they hold. */
function sayHeld(fields: Readonly<Partial<Record<FieldId, string>>>, terminal: Terminal): string {
  const byRule = new Map<string, string[]>();
  for (const [field, rule] of Object.entries(fields)) {
    const { zh, en } = definitionOf(retirees, field as FieldId);
    byRule.set(rule, [...(byRule.get(rule) ?? []), terminal.language === "en" ? en : zh]);
  }
  const findings = wordsOf(terminal.language).findings;
  return [...byRule].map(([rule, names]) => `${findings[rule]?.title ?? rule}${names.length > 3 ? "" : `(${names.join("、")})`}`).join("；");
}

function sayAsk(ask: Ask, terminal: Terminal): string {
  const words = cliWords(terminal.language);
  const params = { name: ask.record.statement.name ?? "?", recordId: ask.record.recordId };
  if (ask.kind === "vanished") return say(words.submitAsk, params);
  const { file, sheet, row } = ask.row.source;
  return say(words.submitAskSame, { ...params, place: say(words.matchPlace, { file, sheet: sheet ?? "", row }) });
}
