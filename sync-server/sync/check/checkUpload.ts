import { randomUUID } from "node:crypto";
import { tellRoster } from "../../../roster/changes/tellRoster.js";
import { retirees } from "../../../roster/ledgers/retirees.js";
import type { Change, ToldRecord } from "../../../roster/model/change.js";
import type { IsoDay } from "../../../roster/model/partialDate.js";
import { defaultPolicy } from "../../../roster/model/policy.js";
import { done, refused, type Outcome } from "../../../roster/model/refusal.js";
import type { Workbook } from "../../../roster/model/sheet.js";
import { openAskOf } from "../../../roster/protocol/ask.js";
import type { PreviewRead } from "../../../roster/protocol/preview.js";
import { protocolVersion } from "../../../roster/protocol/version.js";
import type { Language } from "../../../roster/words/words.js";
import { columnsOf, findingsOf, questionsOf } from "../../../roster/workflow/describeSurvey.js";
import { measureQuality } from "../../../roster/workflow/measureQuality.js";
import { stateRoster } from "../../../roster/workflow/stateRoster.js";
import { surveyWorkbook } from "../../../roster/workflow/surveyWorkbook.js";
import { tablesOf, type SheetSurvey } from "../../../roster/workflow/survey.js";
import { toldIdNumbers } from "../../../roster/workflow/toldIdNumbers.js";

/** A workbook that was read, with what its unit has told: plain data, for it goes to another process. */
export interface UploadCheck {
  readonly unitId: string;
  readonly fileName: string;
  readonly workbook: Workbook;
  readonly asOf: IsoDay;
  readonly language: Language;
  readonly revision: number;
  readonly base: readonly ToldRecord[];
  readonly current: readonly ToldRecord[];
}

/** What the workbook would tell, by the code that the clerk's side has. */
export function checkUpload({ unitId, fileName, workbook, asOf, language, revision, base, current }: UploadCheck): Outcome<PreviewRead> {
  const survey = surveyWorkbook(workbook, { file: fileName, ledger: retirees, policy: defaultPolicy, asOf, guess: false, toldIdNumbers: toldIdNumbers(current) });
  if (survey.sheets.length === 0) return refused("no-roster-found");
  const { changes, asks } = tellRoster(stateRoster(survey), { base, current, answers: [], newRecordId: randomUUID });
  const count = (op: Change["op"]): number => changes.filter((change) => change.op === op).length;
  const quality = measureQuality(tablesOf(survey), retirees);
  return done({
    unit: unitId, ledger: "retirees", asOf, skipped: [...survey.skipped], sheets: survey.sheets.map((sheet) => sheetOf(sheet, language)),
    changes: { added: count("add"), changed: count("set") }, asks: asks.map(openAskOf),
    submission: { protocol: protocolVersion, submissionId: randomUUID(), ledger: "retirees", baseRevision: revision, changes, quality },
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
