import { expect, test } from "vitest";
import { openFileHost, type FileHost } from "../../../../addin/host/file/fileHost.js";
import { fileSettings } from "../../../../addin/workbench/fileSettings.js";
import type { Workbook } from "../../../../roster/model/sheet.js";
import { readWorkbook } from "../../../../spreadsheet/readWorkbook.js";
import { readZip } from "../../../../spreadsheet/zip/readZip.js";
import { sheetHostContract } from "../../../contracts/sheetHost.contract.js";
import { contractWorkbook } from "../../../support/contractWorkbook.js";

async function read(bytes: Uint8Array): Promise<Workbook> {
  const outcome = await readWorkbook(bytes, { fileName: "名册.xlsx" });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

async function open(): Promise<{ readonly host: FileHost; readonly bytes: Uint8Array }> {
  const bytes = await contractWorkbook();
  const kept = new Map<string, string>();
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => void kept.set(key, text), removeItem: (key: string) => void kept.delete(key) };
  return { bytes, host: openFileHost({ fileName: "名册.xlsx", bytes, workbook: await read(bytes), settings: fileSettings("名册.xlsx", storage) }) };
}

async function savedBytes(host: FileHost): Promise<Uint8Array> {
  const saved = await host.save();
  if (!saved.ok) throw new Error(saved.refusal.code);
  return saved.value.bytes;
}

sheetHostContract("A file opened in the page", async () => {
  const { host } = await open();
  return {
    host,
    saved: async () => read(await savedBytes(host)),
    looks: async () => Buffer.from(await savedBytes(host)).toString("base64"),
    type: (sheet, row, column, text) => {
      host.type({ sheet, row, column }, text);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
});

test("[B3] a file that nobody changed is saved byte for byte as it came, also after an edit was taken back", async () => {
  const { host, bytes } = await open();
  expect(await savedBytes(host)).toEqual(bytes);
  const written = await host.write([{ sheet: "在册", row: 4, column: 1, value: "李四", asText: true }]);
  expect(host.isChanged()).toBe(true);
  if (written.ok) await host.restore(written.value);
  expect(host.isChanged()).toBe(false);
  expect(await savedBytes(host)).toEqual(bytes);
});

test("[B3] only the edited sheet's part differs", async () => {
  const { host, bytes } = await open();
  host.type({ sheet: "在册", row: 4, column: 1 }, "李四");
  const [before, after] = [readZip(bytes), readZip(await savedBytes(host))];
  if (!before.ok || !after.ok) throw new Error("zip");
  const differing = before.value.entries.filter((entry) => Buffer.compare(entry.raw, after.value.byName.get(entry.name)!.raw) !== 0).map(({ name }) => name);
  expect(differing).toEqual(["xl/worksheets/sheet1.xml"]);
});

test("typing keeps what a spreadsheet would spoil: long numbers and leading zeros stay text", async () => {
  const { host } = await open();
  for (const [column, text] of [[2, "110105194912310021"], [1, "007"], [0, "12"]] as const) host.type({ sheet: "在册", row: 6, column }, text);
  expect(host.rowOf("在册", 6)?.values.slice(0, 3)).toEqual([12, "007", "110105194912310021"]);
});
