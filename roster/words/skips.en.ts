/** Why a sheet is not read as a roster. */
export const skips = {
  "no-ledger": "not a roster of retired officials (notes, a list of codes or another kind of table); not checked",
  "statistics": "a table of figures, not a roster with one person a row; not checked",
  "form": "a form, not a roster with one person a row; not checked",
  "empty-template": "an empty roster: headings without people",
  "empty": "an empty sheet",
  "chart-sheet": "a chart sheet without cells",
  "macro-sheet": "a macro sheet; not read",
  "dialog-sheet": "a dialog sheet; not read",
} as const;
