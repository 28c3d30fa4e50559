import { describe, expect, test } from "vitest";
import { codeLists } from "../../../roster/codes/codeLists.js";
import { isPartyMember } from "../../../roster/codes/politicalStatuses.js";
import { rankOrder } from "../../../roster/codes/ranks.js";
import { isRetired } from "../../../roster/codes/retireKinds.js";
import { correspondingRank, statisticsRank } from "../../../roster/codes/statisticsRank.js";
import { treatmentRank } from "../../../roster/codes/treatments.js";

describe("ranks", () => {
  test("stand in order from the highest", () => {
    const orders = codeLists.rank.codes.map((code) => rankOrder(code.name));
    expect(orders.slice(0, -1)).toEqual([...orders.keys()].slice(0, -1));
    expect(orders.at(-1)).toBeNull();
    expect(rankOrder("四级调研员")).toBeNull();
  });

  test("the 职务层次 decides the statistics, else the 职级, else the office", () => {
    expect(statisticsRank("正乡科级", "四级调研员")).toEqual({ bucket: "正乡科级", from: "orig_rank" });
    expect(statisticsRank(null, "四级调研员")).toEqual({ bucket: "副县处级", from: "orig_grade" });
    expect(statisticsRank("科员", null)).toEqual({ bucket: "科员、办事员及其他", from: "orig_rank" });
    expect(statisticsRank(null, "一级高级警长")).toBeNull();
    expect(statisticsRank(null, null)).toBeNull();
  });

  test("each corresponding rank is a rank and each of the grades a grade", () => {
    const ranks = new Set(codeLists.rank.codes.map((code) => code.name));
    const mapped = codeLists.grade.codes.flatMap((code) => correspondingRank(code.name) ?? []);
    expect(mapped).toHaveLength(18);
    expect(mapped.filter((rank) => !ranks.has(rank))).toEqual([]);
  });

  test("only a full treatment has a rank", () => {
    expect(treatmentRank("副厅局级待遇")).toBe("副厅局级");
    expect(treatmentRank("副省部级医疗待遇")).toBeNull();
    expect(treatmentRank("副省部级单项待遇")).toBeNull();
    expect(treatmentRank("其他")).toBeNull();
  });

  test("membership and retirement by code", () => {
    expect(["中共党员", "中共预备党员", "群众", null].map(isPartyMember)).toEqual([true, true, false, false]);
    expect(["离休", "退休", "建退工人", "内退", null].map(isRetired)).toEqual([false, true, true, false, false]);
  });
});
