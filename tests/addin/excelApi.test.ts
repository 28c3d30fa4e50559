import { expect, test } from "vitest";
import { isAbove, readExcelApi, type ExcelMember } from "../../docs/readExcelApi.js";

/** What manifest.xml asks Excel for. */
const least = "1.9";
/** Where the Excel API of the office.js in npm ends. */
const most = "1.15";

/** What no Excel of ours would have, or what is used without asking for it first. */
function complaintsAbout(members: readonly ExcelMember[]): readonly string[] {
  return members.flatMap(({ name, set, uses }) => {
    if (set === null) return [];
    if (!/^1\.\d+$/u.test(set)) return [`${name} is of ${set}`];
    if (isAbove(set, most)) return [`${name} is of ${set}: office.js ends at ${most}`];
    // What an event tells is plain data: in an older Excel it is undefined, and registering for the event is what is asked for.
    if (!isAbove(set, least) || /EventArgs\./u.test(name)) return [];
    return uses.filter(({ probed }) => probed === null || isAbove(set, probed)).map(({ file, line }) => `${file}:${String(line)} uses ${name} of ${set} without a probe`);
  });
}

const members = readExcelApi();

test("every member of Excel's API that is used is there in ExcelApi 1.9, or asked for first, and none is above 1.15", () => {
  expect(complaintsAbout(members)).toEqual([]);
});

test("the list is whole: calls, properties, what load names, what object literals name, with their sets", () => {
  const sets = new Map(members.map(({ name, set }) => [name, set]));
  expect(members.length).toBeGreaterThan(50);
  expect(sets.get("Range.values")).toBe("1.1");
  expect(sets.get("Worksheet.getRanges")).toBe("1.9");
  expect(sets.get("Range.getMergedAreasOrNullObject")).toBe("1.13");
  expect(sets.get("Workbook.name")).toBe("1.7");
  expect(sets.get("ConditionalFormatCollection.add")).toBe("1.6");
});

test("a newer member is found, whether called, loaded or named in an object; a probe lets it pass", () => {
  const inPlace = (body: string): readonly string[] =>
    complaintsAbout(readExcelApi({ "addin/host/excel/trial.ts": `export async function trial(context: Excel.RequestContext): Promise<void> {\n${body}\n}\n` })).map((complaint) => complaint.replace(/^.*trial\.ts:\d+ /u, ""));
  expect(inPlace('context.workbook.getActiveCell().getDirectPrecedents();')).toEqual(["uses Range.getDirectPrecedents of 1.12 without a probe"]);
  expect(inPlace('context.workbook.worksheets.load("items/showGridlines,items/name");')).toEqual([]);
  expect(inPlace('context.workbook.getActiveCell().load("address,hasSpill");')).toEqual(["uses Range.hasSpill of 1.12 without a probe"]);
  expect(inPlace('if (Office.context.requirements.isSetSupported("ExcelApi", "1.12")) context.workbook.getActiveCell().load("hasSpill");')).toEqual([]);
  expect(inPlace('if (Office.context.requirements.isSetSupported("ExcelApi", "1.10")) context.workbook.getActiveCell().load("hasSpill");')).toEqual(["uses Range.hasSpill of 1.12 without a probe"]);
  expect(inPlace('context.workbook.getActiveCell().load("valuesAsJson");')).toEqual(["Range.valuesAsJson is of 1.16: office.js ends at 1.15"]);
});
