import { describe, expect, test } from "vitest";
import { retirees } from "../../roster/ledgers/retirees.js";
import { mergeWithReview, recordKey } from "../../roster/merge/mergeRecords.js";
import { defaultPolicy } from "../../roster/model/policy.js";
import type { UnitRecord } from "../../roster/model/person.js";
import { stateRoster } from "../../roster/workflow/stateRoster.js";
import { surveyWorkbook } from "../../roster/workflow/surveyWorkbook.js";
import { makeDistrict } from "../../samples/makeDistrict.js";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import { measureGrouping } from "../support/measureGrouping.js";

describe.each([1, 20])("the 430 people of the sample district of seed %d", (seed) => {
  test("[M1] count once each: what merges is right, what does not merge is asked about", async () => {
    const asOf = "2026-11-22";
    const { files, truth } = await makeDistrict({ seed, asOf });
    const personAt = new Map(truth.people.flatMap(({ personKey, records }) => records.map(({ file, sheet, row }) => [JSON.stringify([file, sheet, row]), personKey] as const)));
    const records: UnitRecord[] = [];
    const known = new Map<string, string>();
    for (const { name, bytes } of files) {
      const read = await readWorkbook(bytes, { fileName: name });
      if (!read.ok) throw new Error(`${name}: ${read.refusal.code}`);
      for (const row of stateRoster(surveyWorkbook(read.value, { file: name, asOf, ledger: retirees, policy: defaultPolicy, guess: true }))) {
        const record = { ...row, unitId: name, recordId: String(records.length + 1).padStart(7, "0") };
        const person = personAt.get(JSON.stringify([row.source.file, row.source.sheet, row.source.row]));
        if (person === undefined) continue;
        records.push(record);
        known.set(recordKey(record), person);
      }
    }
    expect(known.size).toBe(personAt.size);
    const { people, review } = mergeWithReview(records);
    const { precision, recall } = measureGrouping({ groups: people.map((person) => person.records.map(recordKey)), review }, known);
    expect(precision).toBeGreaterThanOrEqual(0.9999);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });
});
