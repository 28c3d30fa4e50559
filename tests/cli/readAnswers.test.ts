import { expect, test } from "vitest";
import { readAnswers } from "../../cli/readAnswers.js";

test("a reason by id or name, with the unit that takes somebody over", () => {
  expect(readAnswers({ gone: ["王秀英=去世", "0198-a=b=转出：jiaoyu-2", "r3=转出"], same: ["r9"] })).toEqual([
    { kind: "same", who: "r9" }, { kind: "gone", who: "王秀英", reason: "去世" }, { kind: "gone", who: "0198-a=b", reason: "转出", toUnit: "jiaoyu-2" },
    { kind: "gone", who: "r3", reason: "转出" },
  ]);
});

test.each(["王秀英", "=去世", "王秀英=搬走", "王秀英=去世:jiaoyu", "王秀英=转出:教育局", "王秀英=转出:a:b"])("%s is not understood and said so", (piece) => {
  expect(readAnswers({ gone: ["r1=去世", piece], same: [] })).toBe(piece);
});
