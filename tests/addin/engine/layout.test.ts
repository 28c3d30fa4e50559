import { describe, expect, test } from "vitest";
import type { CheckView } from "../../../addin/engine/engine.js";
import { forgetLayout, rememberLayout, type RememberedLayout } from "../../../addin/engine/layout.js";
import { layoutOf } from "../../../addin/engine/layoutOf.js";
import { openEngine } from "../../../addin/engine/openEngine.js";
import type { CellValue } from "../../../roster/model/sheet.js";
import { sheetOf } from "../../support/roster.js";

const heads = ["姓名", "出生年月", "联系电话", "出生年月"];
const people: readonly (readonly CellValue[])[] = [["张建国", "1935.06", "13912345671", "1935.07"], ["李秀英", "1940.03", "13912345672", "1940.03"], ["王志强", "1950.11", "13912345673", "1950.11"], ["陈桂芳", "1948.11", "13912345674", "1948.12"]];

async function check(rows: readonly (readonly CellValue[])[], confirmed: readonly RememberedLayout[], name = "在册"): Promise<CheckView> {
  const engine = openEngine(() => undefined);
  await engine.take({ format: "xlsx", date1904: false, sheets: [sheetOf(rows, { name })], skipped: [] }, "名册.xlsx");
  return engine.check({ asOf: "2026-11-22", confirmed, acceptances: null, toldIdNumbers: [] });
}

const mapped = ({ rosters: [roster] }: CheckView): readonly unknown[] => roster!.columns.map(({ index, field, by }) => [index, field, by]);

describe("[R3] what was confirmed for a layout", () => {
  test("is asked once, then read in any other file with the same headings, wherever they begin", async () => {
    const first = await check([heads, ...people], []);
    const [roster] = first.rosters;
    expect(roster!.questions).toMatchObject([{ column: 3, because: "duplicate-heading" }]);
    expect(roster!.samples[3]!.slice(0, 2)).toEqual(["1935.07", "1940.03"]);
    const known = rememberLayout([], roster!.place, [{ column: 3, field: "birth_date" }, { column: 1, field: null }]);
    const others = [...people].reverse().map(([name, ...rest]) => [`${String(name)}芳`, ...rest]);
    const again = await check([["另一单位名册"], [null, ...heads], ...others.map((row) => [null, ...row])], known, "另一张");
    expect(again.rosters[0]!.questions).toEqual([]);
    expect(mapped(again)).toEqual([[1, "name", "heading"], [2, null, "confirmed"], [3, "mobile", "heading"], [4, "birth_date", "confirmed"]]);
  });

  test("is no more than a fingerprint: no heading and no cell is kept", async () => {
    const { rosters: [roster] } = await check([heads, ...people], []);
    const text = JSON.stringify(rememberLayout([], roster!.place, [{ column: 3, field: "birth_date" }]));
    for (const secret of [...heads, ...people.flat().map(String)]) expect(text).not.toContain(secret);
    expect(JSON.parse(text)).toEqual([{ layout: expect.stringMatching(/^[\w-]{20}$/u), columns: [{ offset: 3, field: "birth_date" }] }]);
  });

  test("holds for no other layout: a column that came in between is asked about anew", async () => {
    const { rosters: [roster] } = await check([heads, ...people], []);
    const known = rememberLayout([], roster!.place, [{ column: 3, field: "birth_date" }, { column: 1, field: null }]);
    const moved = await check([["姓名", "性别", ...heads.slice(1)], ...people.map(([name, ...rest]) => [name!, "男", ...rest])], known);
    expect(moved.rosters[0]!.questions).toMatchObject([{ because: "duplicate-heading" }]);
    expect(mapped(moved).filter((column) => (column as readonly unknown[])[2] === "confirmed")).toEqual([]);
  });

  test("a mapping that was made wrongly is corrected, and the correction can be taken back", async () => {
    const rows = [["姓名", "出生年月", "单位电话"], ...people.map((row) => row.slice(0, 3))];
    const { rosters: [roster] } = await check(rows, []);
    const known = rememberLayout([], roster!.place, [{ column: 2, field: "landline" }]);
    expect(mapped(await check(rows, known))).toContainEqual([2, "landline", "confirmed"]);
    const anew = rememberLayout(known, roster!.place, [{ column: 2, field: "mobile" }]);
    expect(anew).toHaveLength(1);
    expect(mapped(await check(rows, anew))).toContainEqual([2, "mobile", "confirmed"]);
    expect(mapped(await check(rows, forgetLayout(anew, roster!.place)))).not.toContainEqual([2, "mobile", "confirmed"]);
  });

  test("of many layouts the oldest are forgotten", () => {
    let known: readonly RememberedLayout[] = [];
    for (let place = 0; place < 100; place += 1) known = rememberLayout(known, layoutOf([{ index: 0, heading: `表头${String(place)}` }]), [{ column: 0, field: null }]);
    expect(known).toHaveLength(60);
    expect(known[0]!.layout).toBe(layoutOf([{ index: 7, heading: " 表头99：" }]).layout);
  });
});
