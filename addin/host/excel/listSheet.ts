import { done, refused, type Outcome } from "../../../roster/model/refusal.js";
import type { HostSettings } from "../sheetHost.js";
import type { SheetList } from "../sheetList.js";
import { makeSheetAnew } from "./officeHelpers.js";

/** Which sheet of the workbook is ours, by Excel's own id: a sheet that a person made is never replaced. */
const settingKey = "roster.listSheet";
/** Rows in one message. */
const atOnce = 1_000;

/**
 * Writes a list onto a sheet of its own, made anew each time; everything is text, so that nothing of it runs or changes (B4).
 * @returns "sheet-not-ours" where a sheet of that name is there that the product has not made
 */
export async function writeListSheet(settings: HostSettings, { name, rows }: SheetList): Promise<Outcome<null>> {
  const ours = await settings.read(settingKey);
  const outcome = await Excel.run(async (context): Promise<Outcome<string>> => {
    const there = context.workbook.worksheets.getItemOrNullObject(name);
    there.load("id");
    await context.sync();
    if (!there.isNullObject && there.id !== ours) return refused("sheet-not-ours", { sheet: name });
    const sheet = await makeSheetAnew(context, name);
    sheet.load("id");
    const width = rows[0]!.length;
    for (let from = 0; from < rows.length; from += atOnce) {
      const part = rows.slice(from, from + atOnce);
      const range = sheet.getRangeByIndexes(from, 0, part.length, width);
      range.numberFormat = part.map(() => new Array<string>(width).fill("@"));
      range.values = part.map((row) => [...row]);
      await context.sync();
    }
    sheet.activate();
    await context.sync();
    return done(sheet.id);
  });
  if (!outcome.ok) return outcome;
  await settings.write(settingKey, outcome.value);
  return done(null);
}
