import * as xlsx from "@e965/xlsx";
import { readXlsx, type Cell } from "hucre/xlsx";
import iconv from "iconv-lite";
import { parseAddress } from "../../roster/model/address.js";
import type { SampleFile } from "../../samples/makeDistrict.js";

/** A cell as another reader than the product's own sees it. */
export interface SeenCell {
  readonly value: string | number | boolean | null;
  readonly format: string;
  readonly formula: string | null;
  readonly struck: boolean;
  readonly comment: string | null;
}

const nothing: SeenCell = { value: null, format: "", formula: null, struck: false, comment: null };

export type LookAt = (sheet: string | null, address: string) => SeenCell;

/** Opens a produced file with the library that did not write it, where there is one. */
export async function openFile({ name, bytes }: SampleFile): Promise<LookAt> {
  if (name.endsWith(".csv")) return openCsv(bytes);
  return name.endsWith(".xls") ? openXls(bytes) : openXlsx(bytes);
}

function openCsv(bytes: Uint8Array): LookAt {
  const rows = iconv.decode(Buffer.from(bytes), "gb18030").split("\r\n").map(splitLine);
  return (_, address) => {
    const { row, column } = parseAddress(address);
    const text = rows[row - 1]?.[column] ?? "";
    return { ...nothing, value: text === "" ? null : text };
  };
}

function splitLine(line: string): readonly string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu)].map(([, cell]) =>
    cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!,
  );
}

function openXls(bytes: Uint8Array): LookAt {
  const book = xlsx.read(bytes, { cellNF: true, cellFormula: true });
  return (sheet, address) => {
    const cell = book.Sheets[sheet!]![address] as xlsx.CellObject | undefined;
    return cell === undefined
      ? nothing
      : { ...nothing, value: cell.v as SeenCell["value"], format: String(cell.z ?? ""), formula: cell.f ?? null };
  };
}

async function openXlsx(bytes: Uint8Array): Promise<LookAt> {
  const book = await readXlsx(bytes, { readStyles: true });
  // Values and formats by the second library; what it does not read (struck out, comments) by the first.
  const second = xlsx.read(bytes, { cellNF: true, cellFormula: true });
  return (sheet, address) => {
    const { row, column } = parseAddress(address);
    const styled = book.sheets.find((one) => one.name === sheet)?.cells?.get(`${row - 1},${column}`) as
      Cell | undefined;
    const cell = second.Sheets[sheet!]![address] as xlsx.CellObject | undefined;
    return {
      value: cell === undefined || cell.v === "" ? null : ((cell.v as SeenCell["value"]) ?? null),
      format: String(cell?.z ?? ""),
      formula: cell?.f ?? null,
      struck: styled?.style?.font?.strikethrough === true,
      comment: styled?.comment?.text ?? null,
    };
  };
}
