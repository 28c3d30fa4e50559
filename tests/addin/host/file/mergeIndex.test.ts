import { expect, test } from "vitest";
import { mergeIndex } from "../../../../addin/host/file/mergeIndex.js";

test("the merge of a cell is found, small, across drawers and as tall as the sheet", () => {
  const find = mergeIndex([{ top: 1, left: 0, bottom: 1, right: 4 }, { top: 60, left: 1, bottom: 200, right: 1 }, { top: 1, left: 9, bottom: 1_048_576, right: 9 }]);
  expect(find(1, 0)).toEqual({ range: { top: 1, left: 0, bottom: 1, right: 4 }, isCovered: false });
  expect(find(1, 2)?.isCovered).toBe(true);
  expect(find(199, 1)?.range.top).toBe(60);
  expect(find(500_000, 9)?.isCovered).toBe(true);
  expect([find(2, 2), find(201, 1), find(59, 1)]).toEqual([null, null, null]);
});
