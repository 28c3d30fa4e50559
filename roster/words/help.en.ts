import type { help as chinese } from "./help.zh-CN.js";

/** The help of the pane. */
export const help: typeof chinese = {
  title: "Help",
  picture: "On the left the roster, with cells that need a look in colour; on the right the pane, which says each in words. A click on one selects its cell.",
  steps: {
    check: { title: "Check", text: "Open the roster that your unit has always kept and press “Check roster”. It only looks, needs no sign-in and no network." },
    next: { title: "Look at each", text: "A click on a line selects its cell; F8 goes to the next one, Shift+F8 back." },
    fix: { title: "Correct", text: "What is safe can be corrected at once, always after a look at before and after, and can be undone. What is right as it stands is accepted with a reason." },
    enrich: { title: "Complete", text: "Empty cells that can be derived, such as gender, birth date, age and statutory retirement, each with its source, written when you confirm." },
    person: { title: "Person card", text: "Select somebody's row: the pane shows the person as a card, in which you can edit." },
    report: { title: "Submit", text: "See what would be told, then submit. Errors are listed as held back; “submitted” is shown only when both sides hold the same. Without a network there is a package file." },
  },
  keys: { title: "Keyboard", rows: [["F8", "next finding"], ["Shift + F8", "previous finding"], ["Tab, Enter", "move and press within the pane"], ["F6", "between sheet, ribbon and pane"]] },
  functions: { title: "Worksheet functions", hint: "Type a formula into a cell; it is worked out on this computer, without a network. For a column of cells the answers fill the rows below. Where #VALUE! is shown, the hint beside the cell says why.", example: "Example: {formula} gives {shows}" },
  questions: {
    title: "Questions",
    rows: [
      ["Does the colour stay in the sheet?", "No. Switch the marks off and all is as it was; the cells' own formats are never touched."],
      ["An ID number shows as 1.1E+17?", "It was stored as a number and has lost its last digits; they are not guessed. Make the cell text first, then type it from the card."],
      ["A column was taken for another?", "The pane asks what a column is; answer once and it is remembered."],
      ["WPS or an older Office?", "Open the workbench in a browser: it does the same."],
    ],
  },
};
