import { expect, test } from "vitest";
import { axisOf } from "../../../addin/workbench/grid/axis.js";
import { move, type Ground } from "../../../addin/workbench/grid/moves.js";

/** Ten rows of four columns; row 5 is hidden, column 2 too; rows 1 to 3 and 7 to 8 hold something in column 0. */
const filled = new Set(["1,0", "2,0", "3,0", "7,0", "8,0", "3,1", "3,3"]);
const ground: Ground = {
  rows: axisOf(10, (place) => (place === 4 ? 0 : 30)), columns: axisOf(4, (place) => (place === 2 ? 0 : 80)),
  last: { row: 8, column: 3 }, page: 3, isEmpty: (row, column) => !filled.has(`${String(row)},${String(column)}`),
};
const from = (row: number, column: number, key: string, ctrl = false): string => {
  const to = move({ row, column }, { key, ctrl }, ground)!;
  return `${String(to.row)},${String(to.column)}`;
};

test("arrows pass over what is hidden and stop at the ends", () => {
  expect([from(4, 0, "ArrowDown"), from(6, 0, "ArrowUp"), from(1, 1, "ArrowRight"), from(1, 3, "ArrowLeft"), from(1, 0, "ArrowUp"), from(10, 0, "ArrowDown")]).toEqual(["6,0", "4,0", "1,3", "1,1", "1,0", "10,0"]);
});

test("with Ctrl they go to the end of what is filled, and from an empty cell to the next that is", () => {
  expect([from(1, 0, "ArrowDown", true), from(3, 0, "ArrowDown", true), from(7, 0, "ArrowDown", true), from(8, 0, "ArrowUp", true), from(8, 1, "ArrowUp", true)]).toEqual(["3,0", "7,0", "8,0", "7,0", "3,1"]);
});

test("Home, End and pages", () => {
  expect([from(3, 3, "Home"), from(3, 0, "End"), from(8, 3, "Home", true), from(1, 0, "End", true), from(1, 0, "PageDown"), from(2, 0, "PageDown"), from(9, 0, "PageUp")]).toEqual(["3,0", "3,3", "1,0", "8,3", "4,0", "6,0", "6,0"]);
});

test("another key leads nowhere", () => {
  expect(move({ row: 1, column: 0 }, { key: "a", ctrl: false }, ground)).toBeNull();
});
