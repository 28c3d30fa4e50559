import { openEngine } from "../../../addin/engine/openEngine.js";
import type { RemoteEngine } from "../../../addin/engine/remoteEngine.js";
import { openExcelHost } from "../../../addin/host/excel/excelHost.js";
import type { SheetHost } from "../../../addin/host/sheetHost.js";
import { openServiceClient } from "../../../addin/service/serviceClient.js";
import { emptyDesk, type Desk } from "../../../addin/workflow/desk.js";
import { watchEdits } from "../../../addin/workflow/live.js";
import { openStore } from "../../../addin/workflow/store.js";
import { startOffice } from "../../support/excelHost/nodeOffice.js";
import type { Book } from "../../support/excelHost/book.js";
import type { Wire } from "../../support/excelHost/wire.js";

export const asOf = "2026-11-22";

/** An engine without a thread of its own. */
export function engineHere(): RemoteEngine {
  return Object.assign(openEngine(() => undefined), { cancel: () => undefined });
}

/** A desk as the pane sets it up, over any host. */
export function deskOver(host: SheetHost, engine: RemoteEngine = engineHere()): Desk {
  return { host, engine, state: openStore(emptyDesk), today: () => asOf, random: () => "salt", service: openServiceClient({ language: () => "zh-CN", pages: "http://127.0.0.1:9/workbench" }), signInDialog: null };
}

export interface ExcelDesk {
  readonly desk: Desk;
  readonly wire: Wire;
  /** Waits until nothing goes over the wire any more and nothing is due. */
  rested(): Promise<void>;
  close(): Promise<void>;
}

/** The pane's desk beside a workbook in Excel, live, with a short rest. */
export function openExcelDesk(book: Book, excelApi = "1.14", rest = 2): ExcelDesk {
  const office = startOffice(book, excelApi);
  const desk = deskOver(openExcelHost());
  const stop = watchEdits(desk, rest);
  const rested = async (): Promise<void> => {
    for (let still = 0, seen = -1; still < 3;) {
      await new Promise((resume) => setTimeout(resume, 4));
      const now = office.wire.exchanges.length;
      still = now === seen && desk.state.get().busy === null ? still + 1 : 0;
      seen = now;
    }
  };
  return {
    desk, wire: office.wire, rested,
    async close() {
      await rested();
      stop();
      await rested();
      office.stop();
    },
  };
}
