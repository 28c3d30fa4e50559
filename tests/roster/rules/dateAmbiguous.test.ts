import { describe, expect, test } from "vitest";
import { dateFormsOf } from "../../support/formRules.js";

describe("date-ambiguous", () => {
  test("a bare number may be January or October", () => {
    expect(dateFormsOf(1945.1)).toEqual(["date-ambiguous warning 1945.10"]);
  });

  test("[R5] text and the format 0.00 are not ambiguous, nor are other months", () => {
    expect(dateFormsOf("1945.1")).toEqual([]);
    expect(dateFormsOf("1945.10")).toEqual([]);
    expect(dateFormsOf(1945.1, { formats: { "2,2": "0.00" }, texts: { "2,2": "1945.10" } })).toEqual([]);
    expect(dateFormsOf(1945.2)).toEqual([]);
    expect(dateFormsOf(1945.11)).toEqual([]);
  });

  test("a short year that lies in no window: the century that is past is offered", () => {
    expect(dateFormsOf("15.3")).toEqual(["date-ambiguous warning 1915.03"]);
  });
});
