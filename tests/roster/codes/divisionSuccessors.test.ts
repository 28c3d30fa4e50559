import { describe, expect, test } from "vitest";
import { divisionNames, everDivision } from "../../../roster/codes/divisions.js";
import { divisionSuccessorData } from "../../../roster/codes/divisionSuccessorData.js";
import { divisionSuccessors } from "../../../roster/codes/divisionSuccessors.js";

describe("what an abolished division became", () => {
  test.each([
    ["320483", ["320411", "320412"]],
    ["110103", ["110101"]],
  ])("%s", (code, successors) => {
    expect(divisionSuccessors(code)).toEqual(successors);
  });

  test("a change in several steps leads to what is in use today", () => {
    // 武进县 became 武进市 in 1995, which became districts of 常州 in 2002.
    expect(divisionSuccessors("320421")).toEqual(["320411", "320412"]);
  });

  test("a successor in another province keeps its own province", () => {
    expect(divisionSuccessors("510202").every((code) => code.startsWith("50"))).toBe(true);
    expect(divisionSuccessors("510202")).not.toEqual([]);
  });

  test("a division in use has none, nor has a code that never was one", () => {
    expect(divisionSuccessors("110101")).toEqual([]);
    expect(divisionSuccessors("329999")).toEqual([]);
  });

  test("every successor in the table is a division in use", () => {
    const codes = [...divisionSuccessorData.matchAll(/(?<=\n|,|^)(?:\d{2})?(\d{4})>/gu)];
    expect(codes.length).toBeGreaterThan(2900);
    for (const line of divisionSuccessorData.trim().split("\n")) {
      for (const entry of line.slice(2).split(",")) {
        for (const successor of divisionSuccessors(line.slice(0, 2) + entry.slice(0, 4))) {
          expect(everDivision(successor), successor).toBe(true);
          expect(divisionNames(successor).some(({ to }) => to === null), successor).toBe(true);
        }
      }
    }
  });
});
