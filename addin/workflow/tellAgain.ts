import type { Telling, TellRequest, WantedCell } from "../engine/telling.js";
import type { Desk } from "./desk.js";
import { isTold, keyOfNews, type Bases, type DisputeRow, type NewsRow, type ReportState } from "./report.js";
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
  // A check that was cancelled leaves nothing that could be told.
  if (bases === null || state.get().check === null || state.get().isStale) return;
  const edition = state.get().edition;
  const concerned = bases.disputes.map(({ recordId }) => recordId);
  let telling = await tellAgainst(desk, bases, { against: "base", answers, concerned });
  let { baseRevision } = bases;
  const { kept } = state.get().report;
  const isOpen = telling.news.some((news) => !kept.has(keyOfNews(news)));
  if (!isOpen && baseRevision !== bases.revision) {
    // Only for this telling: what is undone afterwards is news again.
    telling = await tellAgainst(desk, bases, { against: "current", answers, concerned });
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
  state.set({ report: { ...report, bases: { ...bases, name: `${bases.name}+`, base: bases.current, baseRevision: bases.revision, isKnown: true } } });
  await keepToldRevision(desk.host.settings, { unit: bases.unitId, revision: bases.revision });
}

/** The worker may have been ended by a cancelled check, and know nothing any more. */
async function tellAgainst({ engine }: Desk, { name, base, current }: Bases, request: Omit<TellRequest, "known">): Promise<Telling> {
  const telling = await engine.tell({ ...request, known: name });
  if (telling !== null) return telling;
  await engine.know(name, { base, current });
  return (await engine.tell({ ...request, known: name }))!;
}

/** The sheet has changed since the telling was made. */
export function isBehind({ edition, report }: { readonly edition: number; readonly report: ReportState }): boolean {
  return report.telling !== null && report.edition !== edition;
}
