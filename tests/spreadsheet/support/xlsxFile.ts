import { zipSync, type Zippable } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const packaged = "http://schemas.openxmlformats.org/package/2006";

export interface SheetPart {
  readonly name: string;
  /** What stands in <sheetData>, or a whole part where it begins with "<?xml" or "<!". */
  readonly rows: string;
  /** Behind <sheetData>: merges. */
  readonly after?: string;
  /** Before it: columns. */
  readonly before?: string;
  readonly state?: "hidden" | "veryHidden";
  readonly kind?: "worksheet" | "chartsheet" | "dialogsheet" | "xlMacrosheet";
}

export interface XlsxParts {
  readonly sheets: readonly SheetPart[];
  /** <si> elements. */
  readonly strings?: string;
  /** What stands in <styleSheet>. */
  readonly styles?: string;
  readonly workbookProperties?: string;
  /** Parts added or replaced, by name. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Parts left out. */
  readonly without?: readonly string[];
}

/** Makes an .xlsx by hand, part by part: for what no library writes. */
export function xlsxFile(parts: XlsxParts): Uint8Array {
  return zipSync(xlsxParts(parts), { level: 6 });
}

export function xlsxParts({ sheets, strings, styles, workbookProperties = "", parts = {}, without = [] }: XlsxParts): Zippable {
  const folder = (kind: SheetPart["kind"]): string => (kind === undefined || kind === "worksheet" ? "worksheets" : `${kind}s`);
  const relations = sheets.map(({ kind = "worksheet" }, at) =>
    `<Relationship Id="rId${at + 1}" Type="${office}/${kind}" Target="${folder(kind)}/sheet${at + 1}.xml"/>`);
  if (strings !== undefined) relations.push(`<Relationship Id="rIdS" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`);
  if (styles !== undefined) relations.push(`<Relationship Id="rIdT" Type="${office}/styles" Target="styles.xml"/>`);
  const tabs = sheets.map(({ name, state }, at) =>
    `<sheet name="${name}" sheetId="${at + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${at + 1}"/>`);
  const overrides = sheets.map(({ kind = "worksheet" }, at) => `<Override PartName="/xl/${folder(kind)}/sheet${at + 1}.xml" ContentType="${spreadsheet}.${kind}+xml"/>`);
  if (strings !== undefined) overrides.push(`<Override PartName="/xl/sharedStrings.xml" ContentType="${spreadsheet}.sharedStrings+xml"/>`);
  if (styles !== undefined) overrides.push(`<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>`);
  const all: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": xml(`<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>${overrides.join("")}</Types>`),
    "_rels/.rels": xml(`<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    "xl/workbook.xml": xml(`<workbook xmlns="${main}" xmlns:r="${office}">${workbookProperties}<sheets>${tabs.join("")}</sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": xml(`<Relationships xmlns="${packaged}/relationships">${relations.join("")}</Relationships>`),
  };
  sheets.forEach(({ rows, before = "", after = "", kind }, at) => {
    all[`xl/${folder(kind)}/sheet${at + 1}.xml`] = /^<[?!]/u.test(rows) ? rows
      : xml(`<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`);
  });
  if (strings !== undefined) all["xl/sharedStrings.xml"] = xml(`<sst xmlns="${main}">${strings}</sst>`);
  if (styles !== undefined) all["xl/styles.xml"] = xml(`<styleSheet xmlns="${main}">${styles}</styleSheet>`);
  Object.assign(all, parts);
  return Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name))
    .map(([name, content]) => [name, typeof content === "string" ? new TextEncoder().encode(content) : content]));
}

function xml(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;
}
