import type { ToldRecord } from "../../roster/model/change.js";
import type { Refusal } from "../../roster/model/refusal.js";
import type { PreviewRead } from "../../roster/protocol/preview.js";
import { limits } from "../../roster/protocol/limits.js";
import { wordsOf } from "../../roster/words/catalogue.js";
import { say, type Language } from "../../roster/words/words.js";
import type { GuardedReader } from "../../spreadsheet/guardedReader.js";
import { readRosterAt } from "../history/readRosterAt.js";
import { problems } from "../problem.js";
import { readAtOneMoment, type OpenStore } from "../store/openStore.js";
import type { GuardedChecker } from "./check/guardedChecker.js";
import { dayInShanghai } from "./dayInShanghai.js";

export interface PreviewDeps {
  readonly store: OpenStore;
  readonly reader: GuardedReader;
  readonly checker: GuardedChecker;
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
 * What a workbook would tell, by the code that the clerk's side has, and nothing kept of it. It is read in one process and
 * checked in another, each bounded in time and memory, so that a hostile file ends neither the service nor its other work (R7).
 * @throws Problem "workbook-refused", "base-ahead"
 */
export async function previewWorkbook({ store, reader, checker }: PreviewDeps, request: PreviewRequest): Promise<PreviewRead> {
  const { unitId, bytes, fileName, language, at } = request;
  if (bytes.length === 0) throw refuse({ code: "file-empty", params: {} }, language);
  const workbook = await reader.read(bytes, fileName);
  if (!workbook.ok) throw refuse(workbook.refusal, language);
  const sizes = workbook.value.sheets.map(({ rows }) => rows.length);
  // By its place, for a sheet's name may be somebody's too.
  const largest = sizes.indexOf(Math.max(...sizes)) + 1;
  if (sizes.reduce((sum, rows) => sum + rows, 0) > limits.previewRows) throw refuse({ code: "sheet-too-large", params: { sheet: largest } }, language);
  const bases = await readBases(store, unitId, request.baseRevision);
  const checked = await checker.check({ unitId, fileName, workbook: workbook.value, asOf: dayInShanghai(at), language, ...bases });
  if (!checked.ok) throw refuse(checked.refusal, language);
  return checked.value;
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

/** In the words that the command line has; a file's name may be somebody's, so it stays out of the answer (P4). */
function refuse({ code, params }: Refusal, language: Language): Error {
  const words = wordsOf(language);
  return problems.workbookRefused({ reason: code, message: say(words.refusals[code] ?? code, { ...params, file: words.service.uploaded }) });
}
