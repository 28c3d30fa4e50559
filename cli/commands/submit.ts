import { openAskOf } from "../../roster/protocol/ask.js";
import { outcomesOf } from "../../roster/protocol/outcome.js";
import { cellAddress } from "../../roster/model/address.js";
import { stateRoster } from "../../roster/workflow/stateRoster.js";
import { tablesOf, type Survey } from "../../roster/workflow/survey.js";
import { say } from "../../roster/words/words.js";
import type { Arguments } from "../arguments.js";
import { packRoster } from "../packRoster.js";
import { readAnswers } from "../readAnswers.js";
import { readToken } from "../readFiles.js";
import { readRosters } from "../readRosters.js";
import { cliWords } from "../say.js";
import { sayTold } from "../sayTold.js";
import { openServiceClient, type ServiceAnswer } from "../serviceClient.js";
import { submitRoster } from "../submitRoster.js";
import { complain, type Terminal } from "../terminal.js";
import { keepToldRevision, readToldRevision } from "../toldRevision.js";

/**
 * 报送: tells the service what changed, or writes it into a package where there is no network. Exit code 0 when both sides
 * hold the same and nothing is open, 1 when something is asked, waits or differs, 2 when nothing was sent.
 */
export async function submit(given: Arguments, terminal: Terminal): Promise<number> {
  const words = cliWords(given.language);
  if (given.files.length === 0) return complain(terminal, words.fileNeeded);
  if (given.unit === null || (given.server === null) === (given.to === null)) return complain(terminal, words.unitNeeded);
  const answers = readAnswers(given);
  if (typeof answers === "string") return complain(terminal, say(words.goneWrong, { given: answers }));
  const [roster] = given.files as [string];
  const token = await readToken(given.tokenFile);
  if (given.server !== null && token === null) return complain(terminal, words.tokenNeeded);
  const rosters = await readRosters(given.files, given, terminal);
  if (typeof rosters === "number") return rosters;
  const baseRevision = given.base ?? (await readToldRevision(roster, given.unit, rosters.filesDigest));
  if (given.server === null || token === null) return packRoster(given, { unit: given.unit, baseRevision, answers, rosters }, terminal);
  const sent = await submitRoster(openServiceClient(given.server, token, given.language), { unit: given.unit, baseRevision, answers, survey: rosters.survey });
  if (!sent.ok) return complain(terminal, sayServiceProblem(sent, terminal));
  const { told, answer, submission, asks, unmatched, surveys, names } = sent.value;
  if (baseRevision === null && submission.baseRevision > 0) terminal.out(say(words.submitBaseUnknown, { revision: submission.baseRevision }));
  for (const survey of surveys) sayOffers(survey, terminal);
  const standing = sayTold({
    told, rows: surveys.flatMap(stateRoster).length, answer, outcomes: outcomesOf(submission.changes, answer.results), asks: asks.map(openAskOf), unmatched,
    names,
  }, terminal);
  if (standing.upToDate) await keepToldRevision(roster, given.unit, { filesDigest: rosters.filesDigest, revision: answer.revision });
  return standing.agreed && !standing.open ? 0 : 1;
}

/** The service's own sentence for a problem, in the person's language. */
export function sayServiceProblem(problem: Extract<ServiceAnswer<unknown>, { ok: false }>, terminal: Terminal): string {
  const words = cliWords(terminal.language);
  if (problem.code === "service-unreachable") return say(words.serviceUnreachable, { detail: problem.detail });
  return say(words.submitRefused, { code: problem.code, detail: problem.detail });
}

/** A number that lost its digits is never repaired; the one that this unit told before is shown beside it (R6). */
function sayOffers(survey: Survey, terminal: Terminal): void {
  const words = cliWords(terminal.language);
  for (const { table, findings } of tablesOf(survey)) {
    for (const { rule, row, column, fix } of findings) {
      if (rule !== "id-number-precision-lost" || fix === null) continue;
      terminal.out(say(words.submitOffer, { sheet: table.sheet ?? survey.file, cell: cellAddress(row, column), value: fix.value }));
    }
  }
}
