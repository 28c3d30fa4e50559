import type { OfficeColours } from "./theme.js";

/** Where the pane stands. */
export interface OfficePlace {
  readonly isExcel: boolean;
  /** Excel, but of a time before what the product needs (ExcelApi 1.9): it must be brought up to date, or the workbench used. */
  readonly isTooOld: boolean;
  /** Of Office, or of the browser outside it. */
  readonly language: string;
}

/** Outside Office its library may never answer; longer than this nobody waits for a page. */
const patience = 8_000;

/** Waits for Office to say where the page stands. */
export async function officeReady(): Promise<OfficePlace> {
  if (typeof Office === "undefined") return { isExcel: false, isTooOld: false, language: navigator.language };
  const info = await Promise.race([Office.onReady(), new Promise<null>((resume) => setTimeout(() => { resume(null); }, patience))]);
  const isExcel = info?.host === Office.HostType.Excel;
  const isTooOld = isExcel && !Office.context.requirements.isSetSupported("ExcelApi", "1.9");
  return { isExcel, isTooOld, language: isExcel ? Office.context.displayLanguage : navigator.language };
}

/** Office's own colours; null where this Office does not tell them. */
export function officeColours(): OfficeColours | null {
  try {
    return (Office.context as { readonly officeTheme?: OfficeColours }).officeTheme ?? null;
  } catch {
    // An Office that has no theme to tell may fail when it is asked for it.
    return null;
  }
}
