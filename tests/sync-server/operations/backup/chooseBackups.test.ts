import fc from "fast-check";
import { expect, test } from "vitest";
import { backupName, periodsOf } from "../../../../sync-server/operations/backup/backupName.js";
import { readBackupAt, readBackupKeep } from "../../../../sync-server/operations/backup/backupSettings.js";
import { chooseOutdated } from "../../../../sync-server/operations/backup/chooseBackups.js";

const day = 86_400_000;
const nightly = (days: number): readonly string[] => Array.from({ length: days }, (_, back) => backupName(new Date(Date.UTC(2026, 10, 24, 18, 30) - back * day)));

test("names tell the moment in Shanghai", () => {
  expect(backupName(new Date("2026-11-24T18:30:00Z"))).toBe("roster-20261125-023000.backup");
  expect(periodsOf("roster-20261125-023000.backup")).toEqual({ day: "2026-11-25", week: "2026-11-23", month: "2026-11" });
  expect(periodsOf("roster-20261129-023000.backup")!.week).toBe("2026-11-23");
  expect(periodsOf("other.backup")).toBeNull();
});

test("of two years of nights seven days, four weeks and twelve months stay", () => {
  const names = nightly(730);
  const outdated = new Set(chooseOutdated(names, { days: 7, weeks: 4, months: 12 }));
  const kept = names.filter((name) => !outdated.has(name)).map((name) => periodsOf(name)!.day);
  expect(kept.slice(0, 7)).toEqual(["2026-11-25", "2026-11-24", "2026-11-23", "2026-11-22", "2026-11-21", "2026-11-20", "2026-11-19"]);
  expect(kept.slice(7)).toEqual(["2026-11-15", "2026-11-08", "2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30", "2026-05-31", "2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31"]);
});

test("taking outdated ones away night after night keeps what looking at all at once keeps, at least; foreign files are left alone", () => {
  const keep = { days: 7, weeks: 4, months: 12 };
  let present: readonly string[] = ["somebody-elses.zip"];
  for (const name of [...nightly(400)].reverse()) {
    present = [...present, name];
    const outdated = new Set(chooseOutdated(present, keep));
    present = present.filter((each) => !outdated.has(each));
  }
  expect(present).toContain("somebody-elses.zip");
  const months = new Set(present.flatMap((name) => periodsOf(name)?.month ?? []));
  expect(months.size).toBeGreaterThanOrEqual(12);
  expect(present.length).toBeLessThanOrEqual(7 + 4 + 12 + 1);
});

test("the newest is never taken away, whatever is to be kept", () => {
  const names = fc.array(fc.integer({ min: 0, max: 900 }).map((back) => backupName(new Date(Date.UTC(2026, 10, 24) - back * day))), { minLength: 1, maxLength: 40 });
  const count = fc.integer({ min: 0, max: 5 });
  fc.assert(fc.property(names, count, count, count, (all, days, weeks, months) => {
    const outdated = chooseOutdated(all, { days, weeks, months });
    expect(outdated).not.toContain([...all].sort().at(-1));
    expect(all.length - outdated.length).toBeLessThanOrEqual(all.length);
  }));
});

test("times and what to keep are read as people write them", () => {
  expect([readBackupAt("02:30"), readBackupAt("2:05"), readBackupAt("0 3 * * 0"), readBackupAt("25:00"), readBackupAt("nightly"), readBackupAt("0 3 * * 9 9")]).toEqual(["30 2 * * *", "5 2 * * *", "0 3 * * 0", null, null, null]);
  expect([readBackupKeep("7d,4w,12m"), readBackupKeep("7d, 0w, 0m"), readBackupKeep("seven")]).toEqual([{ days: 7, weeks: 4, months: 12 }, { days: 7, weeks: 0, months: 0 }, null]);
});
