import { expect, test } from "vitest";
import { axisOf } from "../../../addin/workbench/grid/axis.js";
import { frozenOf } from "../../../addin/workbench/grid/frozen.js";
import type { RosterView } from "../../../addin/engine/engine.js";

const roster = { headerRows: [3, 4], columns: [{ index: 1, field: "name" }] } as unknown as RosterView;
const sizes = { rows: axisOf(100, () => 30), columns: axisOf(30, () => 100), width: 1000, height: 600 };

test("the heading of the roster and the names stay, once they are known", () => {
  expect(frozenOf(undefined, undefined, sizes)).toEqual({ rows: 0, columns: 0 });
  expect(frozenOf(undefined, roster, sizes)).toEqual({ rows: 4, columns: 2 });
});

test("what the file holds fast comes first", () => {
  expect(frozenOf({ frozen: { rows: 2, columns: 1 } } as never, roster, sizes)).toEqual({ rows: 2, columns: 1 });
});

test("on a small window nothing stays that would take most of it", () => {
  expect(frozenOf(undefined, roster, { ...sizes, width: 320 })).toEqual({ rows: 4, columns: 0 });
  expect(frozenOf({ frozen: { rows: 50, columns: 0 } } as never, roster, sizes)).toEqual({ rows: 0, columns: 2 });
});
