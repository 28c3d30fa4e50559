import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";
import { refusalOf } from "./support/read.js";
import { xlsxFile } from "./support/xlsxFile.js";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

async function formatOf(bytes: Uint8Array): Promise<unknown> {
  const outcome = await readWorkbook(bytes, { fileName: "花名册.xls" });
  return outcome.ok ? outcome.value.format : outcome.refusal.params["format"];
}

describe("the bytes decide, not the name", () => {
  test("an .xlsx named .xls is read", async () => {
    expect(await formatOf(xlsxFile({ sheets: [{ name: "a", rows: "" }] }))).toBe("xlsx");
  });

  test.each([
    ["HTML", text("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>姓名</td></tr></table></html>")],
    ["HTML", text("\ufeff  <!DOCTYPE html><p>")],
    ["HTML", text("<table border=1><tr><td>姓名")],
    ["XML 2003", text("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>")],
    ["XML", text("<?xml version=\"1.0\"?><data/>")],
    ["MHTML", text("MIME-Version: 1.0\nContent-Type: multipart/related")],
    ["PDF", text("%PDF-1.7\n1 0 obj")],
    ["RTF", text("{\\rtf1 }")],
    ["SYLK", text("ID;PWXL;N;E\nC;Y1;X1;K\"a\"")],
    ["RAR", new Uint8Array([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0])],
    ["7z", new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
    ["JPEG", new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ["PNG", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d])],
    ["Excel 4.0", new Uint8Array([9, 4, 6, 0, 0, 0, 0x10, 0])],
    ["Word (.docx)", zipSync({ "[Content_Types].xml": text("<Types/>"), "_rels/.rels": text("<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"), "word/document.xml": text("<a/>") })],
    ["Numbers", zipSync({ "Index/Document.iwa": text("x") })],
  ])("%s is refused by its name", async (format, bytes) => {
    expect(await formatOf(bytes)).toBe(format);
    expect(await refusalOf(bytes)).toBe("file-format-unsupported");
  });

  test("an empty file, bytes that say nothing, an archive of other files", async () => {
    expect(await refusalOf(new Uint8Array(0))).toBe("file-empty");
    expect(await refusalOf(new Uint8Array([1, 2, 3, 0, 5, 6]))).toBe("file-not-a-workbook");
    expect(await refusalOf(zipSync({ "花名册.xlsx": text("x") }))).toBe("file-not-a-workbook");
  });
});
