import type { IsoDay } from "../../roster/model/partialDate.js";
import type { PlacedTable, SheetPlan, WorkbookPlan } from "../layouts/plan.js";
import { emptySheet, type SheetDraft, type WorkbookDraft } from "./draft.js";
import { drawCsv } from "./drawCsv.js";
import { drawXls } from "./drawXls.js";
import { drawXlsx } from "./drawXlsx.js";
import { paintTable } from "./paintTable.js";

type PlacedSheet = { readonly sheet: SheetPlan; readonly tables: readonly PlacedTable[] };

/** Paints every sheet and writes the file in the format that its name tells. */
export async function drawWorkbook(
  book: WorkbookPlan,
  sheets: readonly PlacedSheet[],
  asOf: IsoDay,
): Promise<Uint8Array> {
  const draft: WorkbookDraft = {
    file: book.file,
    date1904: book.date1904,
    look: book.look,
    author: book.unit.short,
    sheets: sheets.map((placed) => paintSheet(placed, asOf, book.date1904)),
  };
  if (book.file.endsWith(".csv")) return drawCsv(draft.sheets[0]!);
  return book.file.endsWith(".xls") ? drawXls(draft) : drawXlsx(draft);
}

function paintSheet({ sheet, tables }: PlacedSheet, asOf: IsoDay, date1904: boolean): SheetDraft {
  const draft = emptySheet(sheet.name, sheet.hidden ?? false);
  for (const table of tables) paintTable({ draft, table, asOf, date1904 });
  sheet.decorate?.(draft, tables);
  return draft;
}
