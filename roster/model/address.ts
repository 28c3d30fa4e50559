/**
 * The letters of a column, 0 = A.
 * @example columnLetters(27) === "AB"
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The place of a column by its letters, A = 0.
 * @example columnIndex("AB") === 27
 */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

/**
 * An A1 address: rows from 1, columns from 0.
 * @example cellAddress(7, 3) === "D7"
 */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row);
}

/**
 * Reads an A1 address without dollar signs.
 * @example parseAddress("D7") // { row: 7, column: 3 }
 */
export function parseAddress(address: string): { readonly row: number; readonly column: number } {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address);
  if (!match) throw new Error(`Not a cell address: ${address}`);
  return { row: Number(match[2]), column: columnIndex(match[1]!) };
}
