import type { Finding } from "../../model/finding.js";
import type { RosterRecord } from "../../model/record.js";
import { listOf } from "../listOf.js";
import type { GroupRule, RuleContext } from "../rule.js";
import { SlicedMap } from "./slicedMap.js";
import { replaceFindings, type Watch } from "./watch.js";

type Buckets = SlicedMap<string, RosterRecord[]>;

/** A rule over rows that share a key: an edit asks only the buckets that its row left, joined or stays in. */
export function watchGroups(rule: GroupRule, records: Iterable<RosterRecord>, context: RuleContext): Watch {
  const buckets: Buckets = new SlicedMap();
  const known = new SlicedMap<string, readonly Finding[]>();
  const check = (key: string): readonly Finding[] => {
    const bucket = buckets.get(key);
    return bucket === undefined || bucket.length < 2 ? [] : rule.check(bucket, context, key);
  };
  const keep = (key: string, findings: readonly Finding[]): void => {
    if (findings.length === 0) known.delete(key);
    else known.set(key, findings);
  };
  for (const record of records) for (const key of listOf(rule.keys(record, context))) insert(buckets, key, record);
  for (const key of buckets.keys()) keep(key, check(key));
  return {
    *findings() {
      for (const findings of known.values()) yield* findings;
    },
    update(before, after, delta) {
      const left = before === null ? [] : listOf(rule.keys(before, context));
      const joined = after === null ? [] : listOf(rule.keys(after, context));
      for (const key of left) remove(buckets, key, before!.row);
      for (const key of joined) insert(buckets, key, after!);
      for (const key of new Set([...left, ...joined])) keep(key, replaceFindings(known.get(key) ?? [], check(key), delta));
    },
  };
}

/** Keeps the bucket in the order of the sheet. */
function insert(buckets: Buckets, key: string, record: RosterRecord): void {
  const bucket = buckets.get(key);
  if (bucket === undefined) buckets.set(key, [record]);
  else bucket.splice(placeOf(bucket, record.row), 0, record);
}

function remove(buckets: Buckets, key: string, row: number): void {
  const bucket = buckets.get(key);
  if (bucket === undefined) return;
  const place = placeOf(bucket, row);
  if (bucket[place]?.row === row) bucket.splice(place, 1);
  if (bucket.length === 0) buckets.delete(key);
}

/** The first place whose row is not above the given one. */
function placeOf(bucket: readonly RosterRecord[], row: number): number {
  let low = 0;
  let high = bucket.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bucket[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
