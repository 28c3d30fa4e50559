import { describe, expect, test } from "vitest";
import { partyJoinAge } from "../../../roster/rules/partyJoinAge.js";
import { findWith, placesOf } from "../../support/checkRule.js";

const found = (birth: string, joined: string, status = "党员") =>
  placesOf(findWith(partyJoinAge, ["姓名", "出生年月", "入党时间", "政治面貌"], [["陈建国", birth, joined, status], ["李秀英", "1930", "1950", "党员"]]));

describe("party-join-age", () => {
  test.each([["1932.05", "1947.03"], ["1932.10", "1949.10"], ["1950.05", "1968.04"], ["1950.05", "1945.04"]])("born %s, joined %s", (birth, joined) => {
    expect(found(birth, joined)).toEqual(["warning C2"]);
  });

  test.each([["1931.05", "1947.05"], ["1932.09", "1949.09"], ["1932.09", "1949"], ["1950.05", "1968.05"], ["1950.05", "1968"], ["", "1968"]])("born %s, joined %s", (birth, joined) => {
    expect(found(birth, joined)).toEqual([]);
  });

  test("the date of another party and one before the founding are not measured", () => {
    expect(found("1950.05", "1966.04", "民盟")).toEqual([]);
    expect(found("1950.05", "1911.04")).toEqual([]);
  });
});
