import { describe, expect, test } from "vitest";
import { groupPeople } from "../../../roster/match/groupPeople.js";
import { subjectOfStatement } from "../../../roster/match/subjectOfStatement.js";
import type { Statement } from "../../../roster/model/change.js";
import { retell } from "../../../samples/retelling.js";
import { measureGrouping } from "../../support/measureGrouping.js";

describe("50,000 made-up people, 62,000 records", () => {
  test("[M3] what merges by itself is right, and hardly anybody is lost to both merging and review", () => {
    const truth = new Map<string, string>();
    const subjects = [...retell({ people: 50_000, seed: 5 })].map(({ personKey, unitId, recordId, values }) => {
      const subjectId = `${recordId}@${unitId}`;
      truth.set(subjectId, personKey);
      return subjectOfStatement(subjectId, values as Statement, {});
    });
    const { precision, recall, merged, asked } = measureGrouping(groupPeople(subjects), truth);
    expect(precision).toBeGreaterThanOrEqual(0.9999);
    expect(recall).toBeGreaterThanOrEqual(0.97);
    // Few questions, and most of them worth asking: an officer answers them by hand.
    expect(merged).toBeGreaterThan(0.9);
    expect(asked).toBeLessThan(0.02);
  }, 30_000);
});
