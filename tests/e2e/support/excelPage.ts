import type { BrowserContextOptions } from "playwright-core";
import { typeInto, openWire, type Wire } from "../../support/excelHost/wire.js";
import type { Book, BookEvent } from "../../support/excelHost/book.js";
import type { TestBrowser, TestPage } from "./browser.js";

export interface ExcelPage extends TestPage {
  readonly book: Book;
  readonly wire: Wire;
  /** The clerk, or a co-author, types into the workbook. */
  type(place: { readonly sheet: string; readonly row: number; readonly column: number }, text: string, source?: "Local" | "Remote"): void;
}

/** The built pane beside a workbook: real office.js in a real browser, with our book at the other end of the wire. */
export async function openExcelPage(browser: TestBrowser, address: string, book: Book, options: BrowserContextOptions & { readonly excelApi?: string } = {}): Promise<ExcelPage> {
  const { excelApi = "1.14", ...more } = options;
  const wire = openWire(book, excelApi);
  const opened = await browser.open("about:blank", more);
  const { page } = opened;
  await page.exposeFunction("__excelAnswer", (text: string) => wire.answer(text));
  await page.addInitScript(officeStub, { excelApi: Number(excelApi), locale: more.locale ?? "zh-CN" });
  const told = (event: BookEvent): void => {
    const message = wire.event(event);
    if (message !== null) void page.evaluate((text) => { (window as unknown as { __excelTell(text: string): void }).__excelTell(text); }, message).catch(() => undefined);
  };
  book.onEvent.add(told);
  await page.goto(address);
  return {
    ...opened, book, wire,
    type: (place, text, source) => { typeInto(book, place, text, source); },
    close: async () => {
      book.onEvent.delete(told);
      await opened.close();
    },
  };
}

/** What Excel puts into the page before office.js runs: its message port and what it says of itself. Runs in the page. */
function officeStub({ excelApi, locale }: { readonly excelApi: number; readonly locale: string }): void {
  const page = window as unknown as Record<string, unknown>;
  // 1.14 is no number: Office takes its matrix as texts of numbers, one a set.
  const matrix = JSON.stringify({ ExcelApi: excelApi, SharedRuntime: 1.1, CustomFunctionsRuntime: 1.2, DialogApi: 1.1, RibbonApi: 1.1 });
  const context: Record<string, unknown> = {
    GetAppType: () => 1, GetSolutionRef: () => "ref", GetAppVersionMajor: () => 16, GetAppVersionMinor: () => 1, GetAppUILocale: () => locale, GetAppDataLocale: () => locale,
    GetDocUrl: () => "C:\\名册.xlsx", GetAppCapabilities: () => 3, GetActivationMode: () => 0, GetControlIntegrationLevel: () => 1, GetSolutionToken: () => "token",
    GetCorrelationId: () => "c", GetInstanceId: () => "i", GetTouchEnabled: () => false, GetCommerceAllowed: () => false, GetSupportedMatrix: () => matrix,
    GetHostFullVersion: () => "16.0.14332.20011", GetHostCustomMessage: () => "", GetInitialDisplayMode: () => 0,
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined, toArray: () => [] }),
  };
  context["GetOsfControlContext"] = () => context;
  const external = {
    GetContext: () => context, Execute: () => undefined, UnregisterEvent: () => undefined, GetHostInfo: () => `Excel$Win32$16.01$${locale}`, GetLoggingAllowed: () => false,
    RegisterEvent: (_id: unknown, _type: unknown, _handler: unknown, registered?: (status: number) => void) => { registered?.(0); },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
  const answer = (text: string): Promise<string> => (page["__excelAnswer"] as (text: string) => Promise<string>)(text);
  const bridge = {
    sendMessageToHost(this: { onMessageFromHost?(text: string): void }, text: string) {
      void answer(text).then((answered) => { this.onMessageFromHost?.(answered); });
    },
  };
  page["_richApiNativeBridge"] = bridge;
  page["__excelTell"] = (text: string) => { (bridge as { onMessageFromHost?(text: string): void }).onMessageFromHost?.(text); };
}
