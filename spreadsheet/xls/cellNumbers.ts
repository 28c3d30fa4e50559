const eight = new DataView(new ArrayBuffer(8));

/**
 * A number in the short form of .xls ([MS-XLS] 2.5.217): a whole number of 30 bits or the upper half of a double, either
 * divided by a hundred or not.
 * @example rkNumber(0x40_20_00_00) // 8
 */
export function rkNumber(short: number): number {
  let value: number;
  if ((short & 2) !== 0) value = (short | 0) >> 2;
  else {
    eight.setUint32(0, 0, true);
    eight.setUint32(4, (short & 0xfffffffc) >>> 0, true);
    value = eight.getFloat64(0, true);
  }
  return (short & 1) !== 0 ? value / 100 : value;
}

const errors: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"], [0x07, "#DIV/0!"], [0x0f, "#VALUE!"], [0x17, "#REF!"], [0x1d, "#NAME?"], [0x24, "#NUM!"], [0x2a, "#N/A"],
]);

/** The text of an error by its number. */
export function errorText(code: number): string {
  return errors.get(code) ?? "#N/A";
}
