import { expect, test } from "vitest";
import { readTables } from "../../../roster/read/readTables.js";
import { readOptions, sheetOf } from "../../support/roster.js";

test("two headings that changed places are asked about, each with what its column really holds first", () => {
  const reading = readTables(
    sheetOf([
      ["姓名", "性别", "出生年月", "身份证号", "手机号码"],
      ["孟祥林", "男", "1945.03", "13912345678", "110105194503050015"],
      ["孟祥木", "男", "1946.04", "13812345678", "110105194604050017"],
      ["孟祥森", "男", "1947.05", "13712345678", "110105194705050019"],
      ["孟祥森", "男", "1947.06", "13712345679", "11010519470605001X"],
    ]),
    readOptions(),
  );
  if (reading.kind === "skipped") throw new Error(reading.reason);
  const { questions, columns } = reading.tables[0]!;
  expect(questions.map(({ column, candidates, because }) => [column, candidates[0], because])).toEqual([
    [3, "mobile", "heading-unlike-content"],
    [4, "id_no", "heading-unlike-content"],
  ]);
  // Nothing is written or sent by a guess.
  expect(columns.slice(3).map(({ field }) => field)).toEqual([null, null]);
});

test("a column of phones beside a sound phone column is asked about, not taken for it", () => {
  const reading = readTables(
    sheetOf([
      ["姓名", "性别", "出生年月", "身份证号", "手机号码"],
      ["孟祥林", "男", "1945.03", "13912345678", "13612345678"],
      ["孟祥木", "男", "1946.04", "13812345678", "13612345679"],
      ["孟祥森", "男", "1947.05", "13712345678", "13612345670"],
    ]),
    readOptions(),
  );
  if (reading.kind === "skipped") throw new Error(reading.reason);
  expect(reading.tables[0]!.columns[4]!.field).toBe("mobile");
});
