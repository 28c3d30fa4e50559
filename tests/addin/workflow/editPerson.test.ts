import { expect, test } from "vitest";
import type { PersonRow } from "../../../addin/engine/engine.js";
import { draftEdits } from "../../../addin/workflow/editPerson.js";

const person: PersonRow = {
  sheet: "在册", row: 7, name: "李建国", statement: {},
  cells: [
    { column: 0, heading: "序号", field: "seq", text: "3" }, { column: 1, heading: "姓名", field: "name", text: "李建国" },
    { column: 2, heading: "出生年月", field: "birth_date", text: "1949.12" }, { column: 3, heading: "身份证号", field: "id_no", text: "" },
    { column: 4, heading: "星座", field: null, text: "" },
  ],
};
const at = { sheet: "在册", row: 7 };

test("only cells that say something else than before are written", () => {
  expect(draftEdits(person, { 1: "李建国", 2: "1949.12" })).toEqual([]);
  expect(draftEdits(person, { 1: "李建军 ", 4: "=1+1" })).toEqual([
    { ...at, column: 1, value: "李建军", asText: false }, { ...at, column: 4, value: "=1+1", asText: false },
  ]);
});

test("numbers, dates and telephones stay as they were typed; a number of order is one; nothing empties a cell", () => {
  expect(draftEdits(person, { 0: "4", 2: "1949-11", 3: "11010519491231002X", 4: "007" })).toEqual([
    { ...at, column: 0, value: 4, asText: false }, { ...at, column: 2, value: "1949-11", asText: true },
    { ...at, column: 3, value: "11010519491231002X", asText: true }, { ...at, column: 4, value: "007", asText: true },
  ]);
  expect(draftEdits(person, { 2: " " })).toEqual([{ ...at, column: 2, value: null, asText: false }]);
});
