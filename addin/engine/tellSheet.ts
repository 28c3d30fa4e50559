import { stateKey } from "../../roster/changes/stateKey.js";
import { tellRoster } from "../../roster/changes/tellRoster.js";
import type { KnownRow, Ask } from "../../roster/changes/diffRoster.js";
import type { StatedRow } from "../../roster/changes/assignRows.js";
import type { Change, Statement, ToldRecord } from "../../roster/model/change.js";
import type { FieldId } from "../../roster/model/field.js";
import type { RosterQuality } from "../../roster/model/quality.js";
import { digestOf } from "../../roster/protocol/digest.js";
import type { AskView, KnownBases, NewsView, RowPlace, Telling, TellRequest, WaitingView } from "./telling.js";

/** What a sheet tells the register, with all that the pane shows of it; `told` stays where it was made. */
export function tellSheet(
  rows: readonly StatedRow[], { base, current, answers, concerned }: KnownBases & Pick<TellRequest, "answers" | "concerned">, { quality, newRecordId }: { readonly quality: RosterQuality; newRecordId(): string },
): { readonly telling: Telling; readonly told: readonly KnownRow[] } {
  const { changes, asks, told, acceptances } = tellRoster(rows, { base, current, answers, newRecordId });
  const now = new Map(current.map((record) => [record.recordId, record]));
  const before = new Map(base.map((record) => [record.recordId, record]));
  const rowOf = new Map(told.map((row) => [row.recordId, row]));
  const fresh = changes.filter((change) => !isThere(now.get(change.recordId), change));
  const news = newsOf({ base: before, now, rowOf, asked: new Set(asks.map(({ record }) => record.recordId)) });
  const ids = new Set([...fresh.map(({ recordId }) => recordId), ...news.map(({ recordId }) => recordId), ...concerned]);
  const people = Object.fromEntries([...ids].map((id) => {
    const row = rowOf.get(id);
    const record = now.get(id) ?? before.get(id);
    return [id, { name: row?.statement.name ?? record?.statement.name ?? null, place: row === undefined ? null : placeOf(row) }];
  }));
  return {
    told,
    telling: {
      changes: fresh, acceptances, quality, asks: asks.map(askView), waiting: waitingOf(rows, told), news,
      rows: rows.length, told: told.length, digest: digestOf(told), people,
    },
  };
}

/** Whether the register holds already what a change would bring: somebody told it meanwhile, or this clerk did. */
function isThere(record: ToldRecord | undefined, change: Change): boolean {
  if (change.op === "remove") return record === undefined;
  if (change.op === "add") return record !== undefined && stateKey(record) === stateKey(change);
  if (change.op === "settle" || record === undefined) return false;
  return (record.statement[change.field] ?? null) === change.to && (record.held[change.field] ?? null) === change.heldBy;
}

interface Known {
  readonly base: ReadonlyMap<string, ToldRecord>;
  readonly now: ReadonlyMap<string, ToldRecord>;
  readonly rowOf: ReadonlyMap<string, KnownRow>;
  readonly asked: ReadonlySet<string>;
}

/** What came, changed and went in the register since the sheet's base, as far as the sheet does not say it. */
function newsOf({ base, now, rowOf, asked }: Known): readonly NewsView[] {
  const news: NewsView[] = [];
  for (const [recordId, { statement }] of now) {
    if (asked.has(recordId)) continue;
    const known = base.get(recordId);
    const row = rowOf.get(recordId);
    if (known === undefined && row === undefined) {
      news.push({ kind: "added", recordId, name: statement.name ?? null, field: null, mine: null, current: null, both: false, statement });
    } else if (row !== undefined && known?.statement !== statement) {
      news.push(...changedCells(recordId, { was: known?.statement ?? statement, is: statement, says: row.statement }));
    }
  }
  for (const [recordId, { statement }] of base) {
    if (now.has(recordId) || !rowOf.has(recordId)) continue;
    news.push({ kind: "removed", recordId, name: statement.name ?? null, field: null, mine: null, current: null, both: false, statement: null });
  }
  return news;
}

function changedCells(recordId: string, { was, is, says }: { readonly was: Statement; readonly is: Statement; readonly says: Statement }): readonly NewsView[] {
  const fields = new Set([...Object.keys(was), ...Object.keys(is)]) as Set<FieldId>;
  return [...fields].sort().flatMap((field): readonly NewsView[] => {
    const [old, current, mine] = [was[field] ?? null, is[field] ?? null, says[field] ?? null];
    if (old === current || mine === current) return [];
    return [{ kind: "changed", recordId, name: says.name ?? null, field, mine, current, both: mine !== old, statement: null }];
  });
}

function askView(ask: Ask): AskView {
  const { recordId, statement } = ask.record;
  const row = ask.kind === "same-person" ? ask.row : null;
  return {
    kind: ask.kind, recordId, name: statement.name ?? null, row: row === null ? null : { ...placeOf(row), name: row.statement.name ?? null },
    differs: row === null ? [] : differing(statement, row.statement),
  };
}

function differing(from: Statement, to: Statement): AskView["differs"] {
  const fields = new Set([...Object.keys(from), ...Object.keys(to)]) as Set<FieldId>;
  return [...fields].sort().flatMap((field) => {
    const [was, is] = [from[field] ?? null, to[field] ?? null];
    return was === is ? [] : [{ field, from: was, to: is }];
  });
}

function waitingOf(rows: readonly StatedRow[], told: readonly KnownRow[]): readonly WaitingView[] {
  const recordOf = new Map(told.map(({ source, recordId }) => [keyOf(source), recordId]));
  return rows.flatMap(({ statement, held, source }) => (Object.entries(held) as [FieldId, string][]).map(([field, rule]) => ({
    sheet: source.sheet, row: source.row, recordId: recordOf.get(keyOf(source)) ?? null, name: statement.name ?? null, field, rule,
  })));
}

function placeOf({ source: { sheet, row } }: StatedRow): RowPlace {
  return { sheet, row };
}

function keyOf({ sheet, row }: RowPlace): string {
  return `${sheet ?? ""}!${String(row)}`;
}
