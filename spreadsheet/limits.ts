/**
 * What a file may ask of us. A district's largest real roster is far below every one of these; what is above is
 * a bomb or no roster. Time and memory are limited around the reading, in guardedReader.
 */
export const limits = {
  /** Bytes of the file itself. */
  fileBytes: 200 * 1024 * 1024,
  /** Entries of a zip. */
  zipEntries: 10_000,
  /** Bytes that all parts read of one file may inflate to, counted as they come, whatever the directory declares. */
  inflatedBytes: 512 * 1024 * 1024,
  /** Bytes that a file may inflate to whose reader does not count them itself (.xlsb). */
  countedBeforehand: 256 * 1024 * 1024,
  /** Bytes of a part that is held in memory as a whole: relationships, styles, the workbook part. */
  wholePartBytes: 64 * 1024 * 1024,
  /** Bytes of one tag or one run of text. */
  tokenBytes: 4 * 1024 * 1024,
  /** The last row and column of a sheet (ECMA-376, 18.3.1.73). */
  rows: 1_048_576,
  columns: 16_384,
  /** Places for cells in one file: every row counts up to its last cell with content. */
  places: 32_000_000,
  sharedStrings: 6_000_000,
  /** Characters in one cell, as Excel has it; longer text is cut there by Excel itself. */
  cellCharacters: 32_767,
  sheets: 1_000,
  styles: 100_000,
  merges: 500_000,
} as const;
