import fc from "fast-check";
import { expect, test } from "vitest";
import { painterOf } from "../../../addin/workbench/grid/paint.js";
import { contrast, readable } from "../../../addin/workbench/grid/readable.js";
import type { CellLook } from "../../../spreadsheet/looks/looks.js";

const colours = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("whatever colours a file has, its text can be read", () => {
  fc.assert(fc.property(colours, colours, (text, ground) => contrast(readable(text, ground), ground) >= 4.5));
});

test("a colour that can be read stays as it is", () => {
  expect(readable("#000080", "#ffff00")).toBe("#000080");
});

const look: CellLook = {
  fill: null, colour: null, font: "宋体", size: 12, bold: true, italic: false, underline: false, struck: false, horizontal: "center", vertical: "middle", wrap: true,
  lines: { top: false, right: true, bottom: false, left: false },
};
const looksOf = (...styles: readonly CellLook[]) => ({
  styles,
  sheets: [{ sheet: "在册", frozen: { rows: 0, columns: 0 }, widths: [], defaultWidth: null, heights: new Map(), defaultHeight: null, columnStyles: [], rowPatterns: Uint32Array.from([0, 1]), patterns: [Uint32Array.from(styles.map((_, place) => place))] }],
});

test("cells are painted as the file has them; black text without a ground takes the page's own ink, in the dark too", () => {
  const looks = looksOf(look, { ...look, fill: "#ffff00", colour: "#ffff00" }, { ...look, colour: "#000000" });
  const [light, dark] = [painterOf(looks, "在册", "light"), painterOf(looks, "在册", "dark")];
  expect(light.paintOf(1, 0).classes.split(" ").sort()).toEqual(["bold", "center", "lineRight", "middle", "wrap"]);
  expect(light.paintOf(1, 1).style.backgroundColor).toBe("#ffff00");
  expect(contrast(light.paintOf(1, 1).style.color!, "#ffff00")).toBeGreaterThan(4.5);
  expect(dark.paintOf(1, 2).style.color).toBeUndefined();
  expect(painterOf(looks, "在册", "contrast").paintOf(1, 1).style.backgroundColor).toBeUndefined();
  expect(painterOf(looks, "别的表", "light").paintOf(1, 1).style).toEqual({});
});
