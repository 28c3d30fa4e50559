import scriptAddress from "@microsoft/office-js-helpers/dist/office.helpers.min.js?url";
import { done, refused, type Outcome } from "../../../roster/model/refusal.js";

/**
 * The only door to `@microsoft/office-js-helpers`: of the archived library three things are used and nothing else. Its own
 * types bring an older office.js with them, so what is used is described here.
 */
interface OfficeHelpers {
  readonly Storage: new (container: string) => { get(key: string): unknown; set(key: string, value: unknown): unknown };
  readonly Dialog: {
    new (url: string, width: number, height: number): { readonly result: Promise<unknown> };
    close(message: string): void;
  };
  readonly ExcelUtilities: { forceCreateSheet(workbook: Excel.Workbook, name: string): Promise<Excel.Worksheet> };
}

/** Preferences of this browser: what is shown and how. Nothing about people, nothing secret. */
export interface Preferences {
  read(key: string): string | null;
  write(key: string, text: string): void;
}

const container = "silver-roster";
const size = { width: 460, height: 620 };
/** As hand-overs are made (roster/protocol/account passSchema). */
const codeForm = /^sp_[\w-]{43}$/u;

/**
 * Opens the sign-in page in a dialog of Office and waits for its one-time code, good for one minute:
 * `POST /api/v1/hand-overs/session` exchanges it.
 * @returns "sign-in-closed" where the person closed the dialog, "sign-in-not-opened" where Office would not open it
 * @example const code = await signInByDialog(); if (code.ok) await takeHandOver(code.value);
 */
export async function signInByDialog(address: string = new URL("signIn.html", location.href).href): Promise<Outcome<string>> {
  try {
    const { Dialog } = await helpers();
    const answer = await new Dialog(address, size.width, size.height).result;
    return typeof answer === "string" && codeForm.test(answer) ? done(answer) : refused("sign-in-closed");
  } catch (error) {
    return refused(isClosing(error) ? "sign-in-closed" : "sign-in-not-opened");
  }
}

/** Within the dialog: gives the code to the pane, which closes the dialog. */
export async function handBack(code: string): Promise<void> {
  const { Dialog } = await helpers();
  Dialog.close(code);
}

/** @throws where the browser keeps nothing for pages within frames */
export async function openPreferences(): Promise<Preferences> {
  const { Storage } = await helpers();
  const storage = new Storage(container);
  return {
    read: (key) => {
      const kept = storage.get(key);
      return typeof kept === "string" ? kept : null;
    },
    write: (key, text) => { storage.set(key, text); },
  };
}

/** A new sheet of this name; one that has it already is replaced, so only for sheets that the product makes itself. */
export async function makeSheetAnew(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const { ExcelUtilities } = await helpers();
  return ExcelUtilities.forceCreateSheet(context.workbook, name);
}

let loading: Promise<OfficeHelpers> | null = null;

/**
 * The library as it is published, fetched when it is first needed. It is a plain script: bundled into a module it would look
 * for its global object by `Function("return this")`, which the strict policy of our pages forbids.
 */
function helpers(): Promise<OfficeHelpers> {
  loading ??= new Promise<OfficeHelpers>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = scriptAddress;
    script.addEventListener("load", () => { resolve((window as unknown as { readonly OfficeHelpers: OfficeHelpers }).OfficeHelpers); });
    script.addEventListener("error", () => {
      loading = null;
      reject(new Error("The helpers of Office could not be loaded"));
    });
    document.head.append(script);
  });
  return loading;
}

/** 12006: the person closed the dialog. */
function isClosing(error: unknown): boolean {
  return typeof error === "object" && error !== null && (error as { readonly innerError?: unknown }).innerError === 12006;
}
