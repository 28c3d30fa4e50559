import { expect, test } from "vitest";
import { themeOf, type OfficeColours } from "../../../addin/pane/theme.js";

const system = { prefersDark: false, forced: false };
const office = (bodyBackgroundColor: string, bodyForegroundColor: string): OfficeColours => ({ bodyBackgroundColor, bodyForegroundColor });

test.each([
  ["#FFFFFF", "#262626", "light"], ["#F3F2F1", "#444444", "light"], ["#E6E6E6", "#262626", "light"],
  ["#262626", "#FFFFFF", "dark"], ["#444444", "#F0F0F0", "dark"], ["#0A0A0A", "#D4D4D4", "dark"], ["#666666", "#FFFFFF", "dark"],
  ["#000000", "#FFFFFF", "contrast"], ["#000000", "#FFFF00", "contrast"],
  // White with black text is the ordinary white of paper, no theme of contrast.
  ["#FFFFFF", "#000000", "light"],
])("Office in %s with %s is %s", (back, text, theme) => {
  expect(themeOf(office(back, text), system)).toBe(theme);
});

test("the system decides where Office says nothing that is a colour, and where it forces its colours", () => {
  expect(themeOf(null, { prefersDark: true, forced: false })).toBe("dark");
  expect(themeOf(office("", "red"), { prefersDark: true, forced: false })).toBe("dark");
  expect(themeOf(null, system)).toBe("light");
  expect(themeOf(office("#FFFFFF", "#262626"), { prefersDark: false, forced: true })).toBe("contrast");
});
