import type { MonthChangeKind, MonthlyReport, ReportKind } from "../../roster/model/monthlyReport.js";
import type { IsoMonth } from "../../roster/model/partialDate.js";
import type { Store } from "./openStore.js";
import type { RosterPlace } from "./rosters.js";

/** A month's report as the lead confirmed it. */
export interface ConfirmedReport {
  readonly month: IsoMonth;
  readonly kind: ReportKind;
  readonly counts: Readonly<Partial<Record<MonthChangeKind, number>>>;
  /** The last event that it covers. */
  readonly covers: number;
  readonly revision: number;
  readonly report: MonthlyReport;
  /** By this one lateness is measured. */
  readonly firstConfirmedAt: Date;
  readonly confirmedAt: Date;
  readonly confirmedBy: string;
}

export async function findMonthlyReport({ db, districtId, vault }: Store, place: RosterPlace, month: IsoMonth): Promise<ConfirmedReport | null> {
  const row = await db
    .selectFrom("monthly_reports").selectAll()
    .where("district_id", "=", districtId).where("unit_id", "=", place.unitId).where("ledger_id", "=", place.ledgerId).where("month", "=", month)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    month, kind: row.kind, counts: row.counts, covers: row.covers, revision: row.revision,
    report: JSON.parse(vault.open(reportPlace(place, month), row.report)) as MonthlyReport,
    firstConfirmedAt: row.first_confirmed_at, confirmedAt: row.confirmed_at, confirmedBy: row.confirmed_by,
  };
}

export type ReportLine = Pick<ConfirmedReport, "month" | "kind" | "counts" | "firstConfirmedAt" | "confirmedAt" | "confirmedBy"> & { readonly unitId: string };

/** What was confirmed of some months or of all, of one unit or of all, without the people. */
export async function listMonthlyReports({ db, districtId }: Store, ledgerId: string, months: readonly IsoMonth[] | null, unitId: string | null): Promise<readonly ReportLine[]> {
  const rows = await db
    .selectFrom("monthly_reports")
    .select(["unit_id", "month", "kind", "counts", "first_confirmed_at", "confirmed_at", "confirmed_by"])
    .where("district_id", "=", districtId).where("ledger_id", "=", ledgerId)
    .$if(months !== null, (query) => query.where("month", "in", [...months!]))
    .$if(unitId !== null, (query) => query.where("unit_id", "=", unitId!))
    .orderBy("unit_id").orderBy("month")
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id, month: row.month, kind: row.kind, counts: row.counts, firstConfirmedAt: row.first_confirmed_at,
    confirmedAt: row.confirmed_at, confirmedBy: row.confirmed_by,
  }));
}

export async function upsertMonthlyReport({ db, districtId, vault }: Store, place: RosterPlace, confirmed: ConfirmedReport): Promise<void> {
  const { month, kind, covers, revision, confirmedAt, confirmedBy } = confirmed;
  const values = {
    kind, covers, revision, counts: JSON.stringify(confirmed.counts), report: vault.seal(reportPlace(place, month), JSON.stringify(confirmed.report)),
    first_confirmed_at: confirmed.firstConfirmedAt, confirmed_at: confirmedAt, confirmed_by: confirmedBy,
  };
  await db
    .insertInto("monthly_reports")
    .values({ district_id: districtId, unit_id: place.unitId, ledger_id: place.ledgerId, month, ...values })
    .onConflict((on) => on.columns(["district_id", "unit_id", "ledger_id", "month"]).doUpdateSet(values))
    .execute();
}

/** Only for making them anew from the history. */
export async function deleteMonthlyReports({ db, districtId }: Store, { unitId, ledgerId }: RosterPlace): Promise<void> {
  await db.deleteFrom("monthly_reports").where("district_id", "=", districtId).where("unit_id", "=", unitId).where("ledger_id", "=", ledgerId).execute();
}

function reportPlace({ unitId, ledgerId }: RosterPlace, month: IsoMonth) {
  return { table: "monthly_reports", column: "report", row: JSON.stringify([unitId, ledgerId, month]) };
}
