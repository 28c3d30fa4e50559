import type { paneEnrich as chinese } from "./pane-enrich.zh-CN.js";

/** The pane's view of completing, beside what `pane` says. */
export const paneEnrich: typeof chinese = {
  present: "Fill blanks of present columns",
  presentHint: "What is ticked is filled in, each with its source.",
  offers: "Columns that could be added",
  offersHint: "The sheet has none of these. A ticked one is added at the right and looks like the column beside it; others are not.",
  offer: "Add “{heading}” ({count} people)",
  sheet: " ({sheet})",
  fill: "Fill {cells} cells",
  fillWith: "Fill {cells} cells, add {columns} columns",
  fillColumns: "Add {columns} columns",
  more: "Show {count} more",
  pickOne: "Fill {cell}",
  nothing: "There are no blanks to fill and no columns to add.",
};
