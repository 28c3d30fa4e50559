import { describe, expect, test } from "vitest";
import { partyJoinBeforeFounding } from "../../../roster/rules/partyJoinBeforeFounding.js";
import { findWith, placesOf } from "../../support/checkRule.js";

const found = (joined: string) => placesOf(findWith(partyJoinBeforeFounding, ["姓名", "性别", "入党时间"], [["陈建国", "男", joined], ["李秀英", "女", "1950.01"]]));

describe("party-join-before-founding", () => {
  test.each(["1921.06", "1920", "1911.04.05"])("%s", (joined) => { expect(found(joined)).toEqual(["error C2"]); });
  test.each(["1921.07", "1921", "1921.07.01", "1985.06", ""])("%s is possible", (joined) => { expect(found(joined)).toEqual([]); });
});
