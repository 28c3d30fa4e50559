import { sql } from "kysely";
import { replayEvents } from "../../roster/changes/replayEvents.js";
import { reportMonth } from "../../roster/duties/reportMonth.js";
import type { MonthlyReport } from "../../roster/model/monthlyReport.js";
import type { IsoMonth } from "../../roster/model/partialDate.js";
import { isOfRecord, toldEvents } from "../history/readRosterAt.js";
import { readEvents, type KeptEvent } from "../store/events.js";
import type { Store } from "../store/openStore.js";
import { readRoster, type RosterPlace } from "../store/rosters.js";
import { monthBounds } from "./monthBounds.js";

export interface MonthRead {
  readonly report: MonthlyReport;
  /** The place in the chain of the month's last event, 0 where it has none. */
  readonly covers: number;
}

/**
 * The report of any month, made from the history: the month's events, and what came before for the records that they are
 * about. A unit's first submission is the stock that it begins with and is only counted, whatever its size.
 */
export async function readMonth(store: Store, place: RosterPlace, month: IsoMonth): Promise<MonthRead> {
  const { from, until } = monthBounds(month);
  const { people } = await readRoster(store, place);
  const first = await countFirst(store, place, month);
  const since = (await readEvents(store, place, { after: firstRevision, from })).filter(isOfRecord);
  const histories = await readHistories(store, place, [...new Set(since.map(({ subject }) => subject))]);
  const [earlier, within, later] = partition(histories, from, until);
  const closing = people - netOf([...earlier, ...within], later) - first.later;
  const added = within.filter(({ kind }) => kind === "added").map(({ subject }) => subject);
  const takenOver = await readTakenOver(store, place, added);
  const report = reportMonth({
    month, earlier: toldEvents(earlier), events: toldEvents(within), first: first.inMonth, closing, isTakenOver: (recordId) => takenOver.has(recordId),
  });
  return { report, covers: Math.max(first.lastPlace, ...within.map(({ chainPlace }) => chainPlace)) };
}

/** A unit's first submission makes it; what follows has a higher one. */
const firstRevision = 1;

/** Of the first submission: how many people it told, if in the month or after it, and its last event, if in the month. */
async function countFirst({ db, districtId }: Store, { unitId, ledgerId }: RosterPlace, month: IsoMonth): Promise<{ readonly inMonth: number; readonly later: number; readonly lastPlace: number }> {
  const { from, until } = monthBounds(month);
  const { rows } = await sql<{ inMonth: string; later: string; lastPlace: number | null }>`
    select count(*) filter (where at >= ${from} and at < ${until}) as "inMonth", count(*) filter (where at >= ${until}) as later,
      max(chain_place) filter (where at >= ${from} and at < ${until}) as "lastPlace"
    from events
    where district_id = ${districtId} and unit_id = ${unitId} and ledger_id = ${ledgerId} and revision = ${firstRevision} and kind = 'added' and at >= ${from}
  `.execute(db);
  const { inMonth, later, lastPlace } = rows[0]!;
  return { inMonth: Number(inMonth), later: Number(later), lastPlace: lastPlace ?? 0 };
}

async function readHistories(store: Store, place: RosterPlace, recordIds: readonly string[]): Promise<readonly RecordEvent[]> {
  return recordIds.length === 0 ? [] : (await readEvents(store, place, { subjects: recordIds })).filter(isOfRecord);
}

type RecordEvent = KeptEvent & Parameters<typeof toldEvents>[0][number];

function partition(events: readonly RecordEvent[], from: Date, until: Date): readonly [earlier: readonly RecordEvent[], within: readonly RecordEvent[], later: readonly RecordEvent[]] {
  const isEarlier = ({ at, revision }: RecordEvent): boolean => at < from || revision === firstRevision;
  const rest = events.filter((event) => !isEarlier(event));
  return [events.filter(isEarlier), rest.filter(({ at }) => at < until), rest.filter(({ at }) => at >= until)];
}

/** By how many people the later events changed the roster. */
function netOf(before: readonly RecordEvent[], later: readonly RecordEvent[]): number {
  if (later.length === 0) return 0;
  const [was, is] = [replayEvents(toldEvents(before)), replayEvents(toldEvents([...before, ...later]))];
  const touched = new Set(later.map(({ subject }) => subject));
  return [...touched].reduce((net, recordId) => net + Number(is.get(recordId)!.removed === null) - Number(was.get(recordId)?.removed === null), 0);
}

/** Those of the records whose person another unit of the district had given away (转出). */
async function readTakenOver({ db, districtId }: Store, { unitId, ledgerId }: RosterPlace, recordIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (recordIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("links as mine")
    .innerJoin("links as theirs", (join) => join.onRef("theirs.district_id", "=", "mine.district_id").onRef("theirs.person_id", "=", "mine.person_id"))
    .innerJoin("records", (join) =>
      join.onRef("records.district_id", "=", "theirs.district_id").onRef("records.unit_id", "=", "theirs.unit_id")
        .onRef("records.ledger_id", "=", "theirs.ledger_id").onRef("records.record_id", "=", "theirs.record_id"))
    .select("mine.record_id")
    .where("mine.district_id", "=", districtId).where("mine.unit_id", "=", unitId).where("mine.ledger_id", "=", ledgerId)
    .where("mine.record_id", "=", sql<string>`any(${recordIds})`)
    .where("theirs.unit_id", "<>", unitId)
    .where("records.removed", "=", "转出")
    .execute();
  return new Set(rows.map(({ record_id }) => record_id));
}

/** How many record events of the month stand behind a place of the chain. */
export async function countBehind({ db, districtId }: Store, { unitId, ledgerId }: RosterPlace, month: IsoMonth, covers: number): Promise<number> {
  const { from, until } = monthBounds(month);
  const row = await db
    .selectFrom("events")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("district_id", "=", districtId).where("unit_id", "=", unitId).where("ledger_id", "=", ledgerId)
    .where("at", ">=", from).where("at", "<", until).where("chain_place", ">", covers).where("kind", "in", ["added", "changed", "removed"])
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
