import { expect, test } from "vitest";
import { axisOf } from "../../../addin/workbench/grid/axis.js";

test("an axis knows where each place begins and which one covers a distance, hidden ones included", () => {
  const axis = axisOf(5, (place) => [10, 0, 30, 20, 0][place]!);
  expect([axis.total, axis.startOf(2), axis.startOf(5), axis.sizeOf(1)]).toEqual([60, 10, 60, 0]);
  expect([0, 9, 10, 39, 40, 59].map((distance) => axis.at(distance))).toEqual([0, 0, 2, 2, 3, 3]);
  expect([axis.next(0, 1), axis.next(3, 1), axis.next(2, -1)]).toEqual([2, 3, 0]);
});

test("an axis of nothing has no length", () => {
  expect([axisOf(0, () => 30).total, axisOf(0, () => 30).at(100)]).toEqual([0, 0]);
});
