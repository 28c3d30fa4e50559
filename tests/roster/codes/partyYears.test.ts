import { describe, expect, test } from "vitest";
import { fiftyPartyYears, partyBasis, partyYears } from "../../../roster/codes/partyYears.js";

const basisOf = (joined: string | null, full: string | null = null) => partyBasis({ joined, full });

describe("the day from which 党龄 counts", () => {
  test("转正时间 prevails over 入党时间", () => {
    expect(basisOf("1985-06-20", "1986-08")).toEqual({ earliest: "1986-08", latest: "1986-08", by: "full-date" });
  });

  test.each([
    ["1977-08-12", "1978-08-12", "1978-08-12", "join-date-one-year"],
    ["1977-08-11", "1977-08-11", "1977-08-11", "join-date-no-probation"],
    ["1969-04-01", "1969-04-01", "1969-04-01", "join-date-no-probation"],
    ["1969-03-31", "1970-03-31", "1970-03-31", "join-date-one-year"],
    ["1956-09-15", "1957-09-15", "1957-09-15", "join-date-one-year"],
    ["1956-09-14", "1957-03-14", "1958-09-14", "join-date-varied"],
    ["1945-04-23", "1945-10-23", "1947-04-23", "join-date-varied"],
    ["1945-04-22", "1945-04-22", "1947-04-22", "join-date-varied"],
  ])("joined on %s", (joined, earliest, latest, by) => {
    expect(basisOf(joined)).toEqual({ earliest, latest, by });
  });

  test("a month or year that straddles two rules of probation keeps both open", () => {
    expect(basisOf("1977-08")).toEqual({ earliest: "1977-08", latest: "1978-08", by: "join-date-varied" });
    expect(basisOf("1969")).toEqual({ earliest: "1969", latest: "1970", by: "join-date-varied" });
    expect(basisOf("1950")).toEqual({ earliest: "1950", latest: "1952", by: "join-date-varied" });
  });

  test("the end of a month stays within the month: a year after 29 February is 28 February", () => {
    expect(basisOf("1980-02-29")?.earliest).toBe("1981-02-28");
  });

  test("no date, no basis", () => {
    expect(basisOf(null)).toBeNull();
  });
});

describe("completed years of membership", () => {
  const years = (joined: string | null, full: string | null, on: string) => partyYears(basisOf(joined, full)!, on);

  test("a full day is certain, on the day itself the year is complete", () => {
    expect(years(null, "1986-11-22", "2026-11-22")).toEqual({ least: 40, most: 40 });
    expect(years(null, "1986-11-23", "2026-11-22")).toEqual({ least: 39, most: 39 });
  });

  test("a month is certain outside itself and open within", () => {
    expect(years("1985-06", null, "2026-11-22")).toEqual({ least: 40, most: 40 });
    expect(years(null, "1986-11", "2026-11-22")).toEqual({ least: 39, most: 40 });
  });

  test("someone who has just joined has no year, not minus one", () => {
    expect(years("2026-05", null, "2026-11-22")).toEqual({ least: 0, most: 0 });
  });
});

describe("fifty years by the first of July", () => {
  const fifty = (full: string) => fiftyPartyYears(basisOf(null, full)!, 2026);

  test.each([
    ["1976-07-01", "yes"], ["1976-06", "yes"], ["1975", "yes"],
    ["1976-07-02", "no"], ["1976-08", "no"], ["1977", "no"],
    ["1976-07", "unsure"], ["1976", "unsure"],
  ])("counted from %s: %s", (full, expected) => {
    expect(fifty(full)).toBe(expected);
  });
});
