/** The blocks of the rule catalogue. */
export const ruleBlocks: Readonly<Record<string, string>> = {
  sheet: "sheet and columns",
  required: "required and text",
  "id-number": "citizen's ID number",
  date: "dates",
  code: "codes",
  retirement: "离休 and 退休",
  derived: "derived columns that the sheet keeps",
  party: "Party",
  life: "life",
  contact: "contact",
  within: "within the sheet",
};
