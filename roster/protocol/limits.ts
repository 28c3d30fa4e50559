/** What one message may hold. More than any real unit sends, little enough to be read in one go. */
export const limits = {
  /** Of one submission, in bytes after decompression. */
  bodyBytes: 160 * 1024 * 1024,
  /** Of a package's file, and of a workbook that is looked at before it is told. */
  packageBytes: 64 * 1024 * 1024,
  workbookBytes: 64 * 1024 * 1024,
  /** Of a workbook that is looked at: so many are checked in some seconds, in a process of their own. */
  previewRows: 20_000,
  /** In one submission; a unit of 100,000 people tells them for the first time in one. */
  changes: 200_000,
  /** Of what others changed since, in one answer. */
  since: 1_000,
  /** One cell, as Excel bounds it. */
  cellCharacters: 32_767,
  nameCharacters: 200,
  /** As the file format bounds it. */
  sheetRows: 1_048_576,
  /** Of a rule's code. */
  ruleCharacters: 60,
  noteCharacters: 2_000,
  /** Ids that clients choose: letters, digits and . _ : ~ - */
  idCharacters: 100,
} as const;
