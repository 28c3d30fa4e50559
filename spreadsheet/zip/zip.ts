/** One entry of a zip, not inflated. The directory at the end of the file is what counts, as for every reader. */
export interface ZipEntry {
  /** With forward slashes, as parts are named inside. */
  readonly name: string;
  /** The name as the file has it. */
  readonly nameBytes: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** General purpose flags; bit 0 encrypted, bit 3 sizes stand behind the data, bit 11 the name is UTF-8. */
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  /** As declared; never trusted for memory. */
  readonly size: number;
  /** The compressed bytes, a view of the file. */
  readonly raw: Uint8Array;
  readonly madeBy: number;
  readonly versionNeeded: number;
  /** MS-DOS time and date, as stored. */
  readonly time: number;
  readonly date: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
}

export interface Zip {
  /** In the order of the directory. */
  readonly entries: readonly ZipEntry[];
  /** The same with the entries of folders, which hold nothing, for writing the zip again as it was. */
  readonly listed: readonly ZipEntry[];
  /** By exact name. */
  readonly byName: ReadonlyMap<string, ZipEntry>;
  /** By lower-case name: part names are compared without case (ECMA-376 part 2, 6.2.2.3). */
  readonly byLowerName: ReadonlyMap<string, ZipEntry>;
}

/** The entry of a part, as OPC compares names. @example findEntry(zip, "XL/Workbook.xml")?.name // "xl/workbook.xml" */
export function findEntry(zip: Zip, name: string): ZipEntry | undefined {
  return zip.byName.get(name) ?? zip.byLowerName.get(name.toLowerCase());
}
