import type { BrowserContextOptions, Page } from "playwright-core";
import { typeInto, openWire, type Wire } from "../../support/excelHost/wire.js";
import type { Book, BookEvent } from "../../support/excelHost/book.js";
import type { TestBrowser, TestPage } from "./browser.js";
import { openOfficeServices, type OfficeServices } from "./officeServices.js";

export interface ExcelPage extends TestPage {
  readonly book: Book;
  readonly wire: Wire;
  /** What was asked of Office beside the workbook. */
  readonly services: OfficeServices;
  /** Dialogs that Office has opened for the pane. */
  readonly dialogs: readonly Page[];
  /** Excel says something to the pane: a press on the ribbon, formulas to be worked out. */
  say(text: string): void;
  /** The clerk, or a co-author, types into the workbook. */
  type(place: { readonly sheet: string; readonly row: number; readonly column: number }, text: string, source?: "Local" | "Remote"): void;
}

/** Office tells its colours as numbers: 0x262626. */
export type OfficeTheme = Readonly<Record<"bodyBackgroundColor" | "bodyForegroundColor" | "controlBackgroundColor" | "controlForegroundColor", number>>;

export interface ExcelOptions extends BrowserContextOptions {
  readonly excelApi?: string;
  readonly officeTheme?: OfficeTheme;
}

/** The built pane beside a workbook: real office.js in a real browser, with our book at the other end of the wire. */
export async function openExcelPage(browser: TestBrowser, address: string, book: Book, options: ExcelOptions = {}): Promise<ExcelPage> {
  const { excelApi = "1.14", officeTheme = null, ...more } = options;
  const wire = openWire(book, excelApi);
  const services = openOfficeServices();
  const opened = await browser.open("about:blank", more);
  const { page } = opened;
  const dialogs: Page[] = [];
  const tell = (at: Page, text: string): void => void at.evaluate((told) => { (window as unknown as { __excelTell(text: string): void }).__excelTell(told); }, text).catch(() => undefined);
  const tellDialog = (payload: readonly unknown[]): void => void page.evaluate((told) => { (window as unknown as { __dialogTell(payload: readonly unknown[]): void }).__dialogTell(told); }, payload).catch(() => undefined);
  const prepare = async (at: Page, isDialog: boolean): Promise<void> => {
    await at.exposeFunction("__excelAnswer", (text: string) => services.answer(text) ?? wire.answer(text));
    await at.exposeFunction("__openDialog", async (url: string) => {
      const dialog = await page.context().newPage();
      dialogs.push(dialog);
      await prepare(dialog, true);
      dialog.on("close", () => { if (!leaving) tellDialog([12006]); });
      await dialog.goto(url);
    });
    await at.exposeFunction("__closeDialog", async () => { for (const dialog of dialogs.splice(0)) await dialog.close(); });
    await at.exposeFunction("__messageParent", (text: string) => { tellDialog([0, (JSON.parse(text) as { messageToParent: string }).messageToParent, new URL(address).origin]); });
    await at.addInitScript(officeStub, { excelApi, locale: more.locale ?? "zh-CN", officeTheme, isDialog });
  };
  let leaving = false;
  await prepare(page, false);
  const told = (event: BookEvent): void => {
    const message = wire.event(event);
    if (message !== null) tell(page, message);
  };
  book.onEvent.add(told);
  await page.goto(address);
  return {
    ...opened, book, wire, services, dialogs,
    say: (text) => { tell(page, text); },
    type: (place, text, source) => { typeInto(book, place, text, source); },
    close: async () => {
      leaving = true;
      book.onEvent.delete(told);
      await opened.close();
    },
  };
}

/** What Excel puts into the page before office.js runs: its message port and what it says of itself. Runs in the page. */
function officeStub({ excelApi, locale, officeTheme, isDialog }: { readonly excelApi: string; readonly locale: string; readonly officeTheme: OfficeTheme | null; readonly isDialog: boolean }): void {
  const page = window as unknown as Record<string, unknown>;
  /** By this number Office opens, hears and closes a dialog. */
  const dialogEvent = 10;
  // Versions are texts, for 1.10 is no number.
  const matrix = JSON.stringify({ ExcelApi: excelApi, SharedRuntime: "1.1", CustomFunctionsRuntime: "1.2", DialogApi: "1.1", RibbonApi: "1.1" });
  const context: Record<string, unknown> = {
    GetAppType: () => 1, GetSolutionRef: () => "ref", GetAppVersionMajor: () => 16, GetAppVersionMinor: () => 1, GetAppUILocale: () => locale, GetAppDataLocale: () => locale,
    GetDocUrl: () => "C:\\名册.xlsx", GetAppCapabilities: () => 3, GetActivationMode: () => 0, GetControlIntegrationLevel: () => 1, GetSolutionToken: () => "token",
    GetCorrelationId: () => "c", GetInstanceId: () => "i", GetTouchEnabled: () => false, GetCommerceAllowed: () => false, GetSupportedMatrix: () => matrix,
    GetHostFullVersion: () => "16.0.14332.20011", GetHostCustomMessage: () => "", GetInitialDisplayMode: () => 0,
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined, toArray: () => [] }),
  };
  if (officeTheme !== null) context["GetOfficeThemeInfo"] = () => JSON.stringify(officeTheme);
  context["GetOsfControlContext"] = () => context;
  const external = {
    GetContext: () => context, Execute: () => undefined, GetHostInfo: () => `Excel$Win32$16.01$${locale}${isDialog ? "$$isDialog" : ""}`, GetLoggingAllowed: () => false,
    UnregisterEvent: (id: unknown, _target: unknown, unregistered?: (status: number) => void) => {
      if (id === dialogEvent) (page["__closeDialog"] as () => void)();
      unregistered?.(0);
    },
    RegisterEvent: (id: unknown, target: unknown, handler: (id: unknown, payload: unknown) => void, registered?: (status: number) => void) => {
      if (id === dialogEvent) {
        page["__dialogTell"] = (payload: readonly unknown[]) => { handler(id, { toArray: () => payload }); };
        (page["__openDialog"] as (url: string) => void)((JSON.parse(String(target)) as { url: string }).url);
      }
      registered?.(0);
    },
    MessageParent2: (text: string) => { (page["__messageParent"] as (text: string) => void)(text); },
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
