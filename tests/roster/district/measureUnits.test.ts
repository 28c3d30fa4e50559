import { expect, test } from "vitest";
import { measureUnits } from "../../../roster/district/measureUnits.js";
import type { RosterQuality } from "../../../roster/model/quality.js";
import { madeUnits } from "../../support/people.js";

const quality = new Map<string, RosterQuality>([
  ["u1", {
    people: 10,
    findings: [{ rule: "id-number-checksum", severity: "error", count: 2 }, { rule: "date-ambiguous", severity: "warning", count: 5 }],
    completeness: [{ field: "name", filled: 10, of: 10 }, { field: "mobile", filled: 4, of: 10 }],
  }],
  ["u2", { people: 3, findings: [{ rule: "date-ambiguous", severity: "warning", count: 1 }], completeness: [{ field: "mobile", filled: 3, of: 3 }] }],
]);

test("findings and completeness are summed by unit, by rule and by field", () => {
  const measured = measureUnits(madeUnits(3), quality);
  expect(measured.units.map(({ unitId, rows, findings, completeness }) => [unitId, rows, findings, completeness])).toEqual([
    ["u1", 10, { error: 2, warning: 5, info: 0 }, { filled: 14, of: 20 }],
    ["u2", 3, { error: 0, warning: 1, info: 0 }, { filled: 3, of: 3 }],
    ["u3", null, { error: 0, warning: 0, info: 0 }, { filled: 0, of: 0 }],
  ]);
  expect(measured.rules).toEqual([
    { rule: "id-number-checksum", severity: "error", count: 2, units: 1 }, { rule: "date-ambiguous", severity: "warning", count: 6, units: 2 },
  ]);
  expect(measured.fields).toEqual([{ field: "name", filled: 10, of: 10 }, { field: "mobile", filled: 7, of: 13 }]);
});
