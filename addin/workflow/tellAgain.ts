import type { WantedCell } from "../engine/telling.js";
import type { Desk } from "./desk.js";
import { isTold, keyOfNews, type DisputeRow, type NewsRow, type ReportState } from "./report.js";
import { keepToldRevision } from "./toldRevision.js";

/** How many disputes and news are shown with their places; a list of thousands is not read by anybody. */
const mostLocated = 500;

/**
 * Holds the sheet against what was fetched before, without asking the service. Where the clerk has dealt with everything
 * newer, the register's present revision is the sheet's base from then on.
 */
export async function tellAgain(desk: Desk): Promise<void> {
  const { engine, state } = desk;
  const { bases, answers } = state.get().report;
  if (bases === null || state.get().check === null) return;
  const edition = state.get().edition;
  const concerned = bases.disputes.map(({ recordId }) => recordId);
  let telling = await engine.tell({ base: bases.base, current: bases.current, answers, concerned });
  let { baseRevision } = bases;
  const { kept } = state.get().report;
  const isOpen = telling.news.some((news) => !kept.has(keyOfNews(news)));
  if (!isOpen && baseRevision !== bases.revision) {
    // Only for this telling: what is undone afterwards is news again.
    telling = await engine.tell({ base: bases.current, current: bases.current, answers, concerned });
    baseRevision = bases.revision;
  }
  const shown = { disputes: bases.disputes.slice(0, mostLocated), news: telling.news.slice(0, mostLocated) };
  const cells = await engine.locate([
    ...shown.disputes.flatMap(({ recordId, field, told, standing }): readonly WantedCell[] => [{ recordId, field, to: told }, { recordId, field, to: standing }]),
    ...shown.news.flatMap(({ recordId, field, current }): readonly WantedCell[] => (field === null ? [] : [{ recordId, field, to: current }])),
  ]);
  const next = cells.values();
  const take = (): (typeof cells)[number] => next.next().value!;
  const { since } = state.get().report;
  const disputes = shown.disputes.map((dispute): DisputeRow => ({ dispute, name: telling.people[dispute.recordId]?.name ?? null, told: take(), standing: take() }));
  const news = shown.news.map((each): NewsRow => ({
    news: each, cell: each.field === null ? null : take(), by: since.findLast(({ recordId, field }) => recordId === each.recordId && field === each.field) ?? null,
  }));
  const report: ReportState = { ...state.get().report, telling, baseRevision, edition, disputes, news };
  if (!isTold(report)) {
    state.set({ report });
    return;
  }
  state.set({ report: { ...report, bases: { ...bases, base: bases.current, baseRevision: bases.revision, isKnown: true } } });
  await keepToldRevision(desk.host.settings, { unit: bases.unitId, revision: bases.revision });
}

/** The sheet has changed since the telling was made. */
export function isStale({ edition, report }: { readonly edition: number; readonly report: ReportState }): boolean {
  return report.telling !== null && report.edition !== edition;
}
