import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { viewDistrict, type DistrictInput } from "../../../roster/district/viewDistrict.js";
import type { RosterQuality } from "../../../roster/model/quality.js";
import type { WorkbookPlan } from "../../../roster/model/plan.js";
import { planDistrictWorkbook } from "../../../roster/report/planDistrictWorkbook.js";

const folder = new URL("../../golden/district-summary/", import.meta.url);

type Written = Omit<DistrictInput, "quality"> & { readonly quality: readonly (readonly [string, RosterQuality])[] };

test("the summary of a small district is the workbook that was looked at and accepted", async () => {
  const written = JSON.parse(readFileSync(new URL("input.json", folder), "utf8")) as Written;
  const view = viewDistrict({ ...written, quality: new Map(written.quality) });
  const plan = planDistrictWorkbook(view, {
    language: "zh-CN", district: "银河区", reportingUnit: "银河区委老干部局", madeBy: "王办事", issuedOn: "2026-11-23",
  });
  await expect(writeDown(plan)).toMatchFileSnapshot("../../golden/district-summary/expected.json");
});

/** JSON with a row a line, so that a difference shows where it is. */
function writeDown({ sheets, ...plan }: WorkbookPlan): string {
  const lines = sheets.map(({ rows, ...sheet }) => `${JSON.stringify(sheet)},\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}`);
  return `[${JSON.stringify(plan)},\n${lines.join(",\n")}]\n`;
}
