import { randomUUID } from "node:crypto";
import { tellRoster } from "../../roster/changes/tellRoster.js";
import { retirees } from "../../roster/ledgers/retirees.js";
import type { Change, ToldRecord } from "../../roster/model/change.js";
import { defaultPolicy } from "../../roster/model/policy.js";
import type { Refusal } from "../../roster/model/refusal.js";
import { openAskOf } from "../../roster/protocol/ask.js";
import type { PreviewRead } from "../../roster/protocol/preview.js";
import { limits } from "../../roster/protocol/limits.js";
import { protocolVersion } from "../../roster/protocol/version.js";
import { wordsOf } from "../../roster/words/catalogue.js";
import { say, type Language } from "../../roster/words/words.js";
import { columnsOf, findingsOf, questionsOf } from "../../roster/workflow/describeSurvey.js";
import { measureQuality } from "../../roster/workflow/measureQuality.js";
import { stateRoster } from "../../roster/workflow/stateRoster.js";
import { surveyWorkbook } from "../../roster/workflow/surveyWorkbook.js";
import { tablesOf, type SheetSurvey, type Survey } from "../../roster/workflow/survey.js";
import { toldIdNumbers } from "../../roster/workflow/toldIdNumbers.js";
import type { GuardedReader } from "../../spreadsheet/guardedReader.js";
import { readRosterAt } from "../history/readRosterAt.js";
import { problems } from "../problem.js";
import { readAtOneMoment, type OpenStore } from "../store/openStore.js";
import { dayInShanghai } from "./dayInShanghai.js";

export interface PreviewDeps {
  readonly store: OpenStore;
  readonly reader: GuardedReader;
}

export interface PreviewRequest {
  readonly unitId: string;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** The revision that the sheet was last told to; null: the present one. */
  readonly baseRevision: number | null;
  readonly language: Language;
  readonly at: Date;
}

/**
 * What a workbook would tell, by the code that the clerk's side has, and nothing kept of it. The reader's process guards
 * against hostile files (R7).
 * @throws Problem "workbook-refused", "base-ahead"
 */
export async function previewWorkbook({ store, reader }: PreviewDeps, request: PreviewRequest): Promise<PreviewRead> {
  const { unitId, bytes, fileName, language, at } = request;
  if (bytes.length === 0) throw refuse({ code: "file-empty", params: {} }, language);
  const workbook = await reader.read(bytes, fileName);
  if (!workbook.ok) throw refuse(workbook.refusal, language);
  const sizes = workbook.value.sheets.map(({ rows }) => rows.length);
  // By its place, for a sheet's name may be somebody's too.
  const largest = sizes.indexOf(Math.max(...sizes)) + 1;
  if (sizes.reduce((sum, rows) => sum + rows, 0) > limits.previewRows) throw refuse({ code: "sheet-too-large", params: { sheet: largest } }, language);
  const asOf = dayInShanghai(at);
  const { revision, base, current } = await readBases(store, unitId, request.baseRevision);
  const survey = surveyWorkbook(workbook.value, {
    file: fileName, ledger: retirees, policy: defaultPolicy, asOf, guess: false, toldIdNumbers: toldIdNumbers(current),
  });
  if (survey.sheets.length === 0) throw refuse({ code: "no-roster-found", params: {} }, language);
  const { changes, asks } = tellRoster(stateRoster(survey), { base, current, answers: [], newRecordId: randomUUID });
  const count = (op: Change["op"]): number => changes.filter((change) => change.op === op).length;
  return {
    unit: unitId, ledger: "retirees", asOf, skipped: [...survey.skipped], sheets: survey.sheets.map((sheet) => sheetOf(sheet, language)),
    changes: { added: count("add"), changed: count("set") }, asks: asks.map(openAskOf),
    submission: { protocol: protocolVersion, submissionId: randomUUID(), ledger: "retirees", baseRevision: revision, changes, quality: qualityOf(survey) },
  };
}

function qualityOf(survey: Survey) {
  return measureQuality(tablesOf(survey), retirees);
}

async function readBases(
  store: OpenStore, unitId: string, baseRevision: number | null,
): Promise<{ readonly revision: number; readonly base: readonly ToldRecord[]; readonly current: readonly ToldRecord[] }> {
  const place = { unitId, ledgerId: "retirees" };
  return store.inTransaction(async (within) => {
    await readAtOneMoment(within);
    const now = await readRosterAt(within, place, { revision: Number.MAX_SAFE_INTEGER });
    if (baseRevision !== null && baseRevision > now.revision) throw problems.baseAhead({ base: baseRevision, revision: now.revision });
    const base = baseRevision === null || baseRevision === now.revision ? now : await readRosterAt(within, place, { revision: baseRevision });
    return { revision: baseRevision ?? now.revision, base: base.records, current: now.records };
  });
}

function sheetOf(sheet: SheetSurvey, language: Language): PreviewRead["sheets"][number] {
  const findings = findingsOf(sheet, language);
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    sheet: sheet.sheet, hidden: sheet.hidden, people: sheet.tables.reduce((sum, { records }) => sum + records.length, 0),
    columns: columnsOf(sheet), ask: questionsOf(sheet, language),
    counts: { error: count("error"), warning: count("warning"), info: count("info") }, findings,
  };
}

/** In the words that the command line has; a file's name may be somebody's, so it stays out of the answer (P4). */
function refuse({ code, params }: Refusal, language: Language): Error {
  const words = wordsOf(language);
  return problems.workbookRefused({ reason: code, message: say(words.refusals[code] ?? code, { ...params, file: words.service.uploaded }) });
}
