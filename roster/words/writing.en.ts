/** What a roster that was not .xlsx loses when it is written as one; keys are the codes of spreadsheet/writeAsXlsx. */
export const writing: Readonly<Record<string, string>> = {
  formulas: "some formulas (only their results are kept)",
  "long-text": "text beyond 32,767 characters in a cell",
  "sheet-names": "names of sheets that Excel does not allow (they were renamed)",
  "skipped-sheets": "chart sheets, macro sheets and others without cells",
  looks: "fonts, colours, borders and alignment",
  sizes: "the former widths and heights",
  comments: "comments",
  drawings: "pictures, shapes and charts",
  "input-rules": "data validation (drop-down lists) and conditional formats",
  filters: "filters, groups and frozen panes",
  printing: "print settings, headers and footers",
  names: "defined names",
  macros: "macros",
};
