import type { Outcome } from "../../roster/model/refusal.js";
import { readCfb } from "../cfb/readCfb.js";
import { detectFormat } from "../detectFormat.js";
import { packageFormat } from "../package/packageFormat.js";
import { stop } from "../stop.js";
import { openPackage, type XlsxPackage } from "../xlsx/openPackage.js";
import { newBudget, type InflateBudget } from "../zip/inflate.js";
import { readZip } from "../zip/readZip.js";

export interface PatchFile {
  readonly opened: XlsxPackage;
  readonly budget: InflateBudget;
  /** Asked once for all sheets, answered at the first need. */
  formulas: boolean | null;
}

/** Opens a workbook whose cells are text in a zip: .xlsx, .xlsm and their templates; what is not one is refused by name. */
export function openForPatch(bytes: Uint8Array): PatchFile {
  refuseOtherFiles(bytes);
  const zip = orStop(readZip(bytes));
  const format = packageFormat(zip);
  if (format !== "xlsx") stop("file-format-unsupported", { format });
  const budget = newBudget();
  return { opened: orStop(openPackage(zip, budget)), budget, formulas: null };
}

function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) stop("file-empty");
  const detected = detectFormat(bytes);
  switch (detected.kind) {
    case "zip": return;
    // Office packs a workbook with a password into the container of the old formats.
    case "cfb": return stop(readCfb(bytes).names.has("EncryptedPackage") ? "file-password" : "file-format-unsupported", { format: "xls" });
    case "text": return stop("file-format-unsupported", { format: "csv" });
    case "unsupported": return stop("file-format-unsupported", { format: detected.format });
    case "binary": return stop("file-not-a-workbook");
  }
}

function orStop<T>(outcome: Outcome<T>): T {
  return outcome.ok ? outcome.value : stop(outcome.refusal.code, outcome.refusal.params);
}
