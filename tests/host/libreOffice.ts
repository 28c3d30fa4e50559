import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

// Comma, quotes, UTF-8, from the first row, every sheet into a file of its own.
const everySheetAsCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

// Calculates every formula anew at opening, whatever the file says it was last.
const alwaysCalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/**
 * Opens workbooks in LibreOffice with a profile of its own, calculates them and saves them anew.
 * Gives the files that came out, by name.
 * @example const files = await throughLibreOffice(new Map([["a.xlsx", bytes]]), "xlsx"); files.get("a.xlsx");
 */
export async function throughLibreOffice(files: ReadonlyMap<string, Uint8Array>, to: "csv" | "xlsx" | "pdf"): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), "libreoffice-"));
  const [source, result, user] = [join(folder, "in"), join(folder, "out"), join(folder, "profile", "user")];
  try {
    await Promise.all([source, result, user].map((path) => mkdir(path, { recursive: true })));
    await writeFile(join(user, "registrymodifications.xcu"), alwaysCalculate);
    for (const [name, bytes] of files) await writeFile(join(source, name), bytes);
    await promisify(execFile)("soffice", [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`, "--headless",
      "--convert-to", to === "csv" ? everySheetAsCsv : to, "--outdir", result, ...[...files.keys()].map((name) => join(source, name)),
    ], { timeout: 580_000 });
    const names = await readdir(result);
    return new Map(await Promise.all(names.map(async (name) => [name, new Uint8Array(await readFile(join(result, name)))] as const)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
