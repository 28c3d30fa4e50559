import { expect, test } from "vitest";
import { retireKindIn, statedCount } from "../../../roster/read/titleWords.js";

test.each([
  ["一、离休干部(3人)", 3],
  ["二、退休干部（三人）", 3],
  ["退休干部（二十三人）", 23],
  ["退休干部 12 名", 12],
  ["离休干部：5", 5],
  ["退休干部一名单", null],
  ["三、退休工人", null],
])("%s states %s", (title, count) => {
  expect(statedCount(title)).toBe(count);
});

test("a title that tells both kinds tells none", () => {
  expect(retireKindIn("离退休干部花名册")).toBeNull();
  expect(retireKindIn("一、离休干部(3人)")).toBe("离休");
});
