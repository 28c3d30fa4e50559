import { describe, expect, test } from "vitest";
import { valueDigestOf } from "../../../roster/changes/acceptedErrors.js";
import { holdErrors } from "../../../roster/changes/recheckStatement.js";
import { defaultPolicy } from "../../../roster/model/policy.js";

const li = { name: "李建国", id_no: "11010519491231002X", birth_date: "1949-12-31", work_start_date: "1948-01", mobile: "13900000001" };
const error = { rule: "date-order", field: "work_start_date" } as const;

describe("the digest of what a rule looked at", () => {
  test("[C4] is another one for another value, person, field or rule, and for a value that the rule reads beside its own", () => {
    const digests = [
      valueDigestOf(li, error), valueDigestOf({ ...li, work_start_date: "1947-01" }, error), valueDigestOf({ ...li, name: "李建军" }, error),
      valueDigestOf({ ...li, birth_date: "1950" }, error), valueDigestOf(li, { ...error, rule: "date-future" }), valueDigestOf(li, { ...error, field: "birth_date" }),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });

  test("is the same whatever the rule does not look at, and in whichever order the fields stand", () => {
    expect(valueDigestOf({ ...li, mobile: "13911111111" }, error)).toBe(valueDigestOf(li, error));
    expect(valueDigestOf(Object.fromEntries(Object.entries(li).reverse()), error)).toBe(valueDigestOf(li, error));
  });
});

test("an error that somebody let stand is not held again, others of the row are", () => {
  const options = { asOf: "2026-11-22", policy: defaultPolicy } as const;
  const wrong = { ...li, death_date: "2030-01" };
  expect(holdErrors(wrong, {}, options)).toMatchObject({ work_start_date: "date-order", death_date: "date-future" });
  const isAccepted = ({ rule }: { readonly rule: string }): boolean => rule === "date-order";
  expect(holdErrors(wrong, {}, { ...options, isAccepted })).toEqual({ death_date: "date-future" });
});
