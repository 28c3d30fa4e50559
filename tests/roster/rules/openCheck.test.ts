import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../../roster/model/finding.js";
import type { RosterRecord } from "../../../roster/model/record.js";
import { readRecord } from "../../../roster/read/readRecords.js";
import { checkTable } from "../../../roster/rules/checkTable.js";
import { openCheck } from "../../../roster/rules/openCheck.js";
import { messyCells, messyRow, messySheet } from "../../support/messyRoster.js";
import { readSheet, sheetOf } from "../../support/roster.js";

const plain = (findings: readonly Finding[]): readonly string[] => findings.map((finding) => JSON.stringify(finding));
/** The cells of a column's fix follow from the rows and may change without the finding. */
const withoutCells = (findings: readonly Finding[]): readonly string[] => findings.map(({ fix, ...rest }) => JSON.stringify([rest, fix?.value, fix?.safe]));
const sorted = (records: ReadonlyMap<number, RosterRecord>): readonly RosterRecord[] => [...records.values()].sort((a, b) => a.row - b.row);

const choices = fc.array(fc.nat(9), { minLength: messyCells.length, maxLength: messyCells.length });
const quiet = fc.array(fc.constantFrom(0, 0, 0, 0, 1, 2), { minLength: messyCells.length, maxLength: messyCells.length });
const row = fc.oneof(choices, quiet).map(messyRow);
const edit = fc.record({ place: fc.nat(11), row: fc.option(row, { freq: 4 }) });

describe("a session of checking", () => {
  test("[C3] after any edits it finds what a full check finds, and tells exactly what changed", () => {
    fc.assert(fc.property(fc.array(row, { minLength: 12, maxLength: 12 }), fc.array(edit, { maxLength: 12 }), (rows, edits) => {
      const { table, context, records, options } = readSheet(messySheet(rows));
      const now = new Map(records.map((record) => [record.row, record]));
      const session = openCheck(records, context);
      expect(plain(session.findings())).toEqual(plain(checkTable(records, context)));
      for (const { place, row: values } of edits) {
        const at = place < 6 ? 4 + place : 5 + place;
        const before = withoutCells(session.findings());
        const record = values === null ? null : readRecord(sheetOf([...Array<[]>(at - 1).fill([]), values]).rows[0]!, table, options);
        const { added, removed } = session.update(at, record);
        if (record === null) now.delete(at);
        else now.set(at, record);
        expect(plain(session.findings())).toEqual(plain(checkTable(sorted(now), context)));
        expect([...before, ...withoutCells(added)].sort()).toEqual([...withoutCells(session.findings()), ...withoutCells(removed)].sort());
      }
    }), { numRuns: 60 });
  });

  test("emptying a row that was empty, and writing the same again, change nothing", () => {
    const { context, records } = readSheet(messySheet(Array.from({ length: 12 }, (_, place) => messyRow(Array<number>(23).fill(place)))));
    const session = openCheck(records, context);
    expect(session.update(900, null)).toEqual({ added: [], removed: [] });
    expect(session.update(records[0]!.row, records[0]!)).toEqual({ added: [], removed: [] });
  });

  test("the findings are read as often as wanted", () => {
    const { context, records } = readSheet(messySheet(Array.from({ length: 12 }, () => messyRow([]))));
    const session = openCheck(records, context);
    expect(session.findings()).toBe(session.findings());
  });
});
