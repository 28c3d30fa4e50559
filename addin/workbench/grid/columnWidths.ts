import { shownText, type Sheet } from "../../../roster/model/sheet.js";

const sampled = 200;
const [least, most, perCharacter] = [48, 240, 8];

/** A width in pixels for each column, by what stands in its first rows; a Chinese character is two wide. */
export function columnWidths({ rows }: Sheet): readonly number[] {
  const count = rows.reduce((widest, row) => Math.max(widest, row.values.length), 8);
  const widths = new Array<number>(count).fill(least);
  for (const row of rows.slice(0, sampled)) {
    for (let column = 0; column < row.values.length; column += 1) {
      const wide = Math.min(most, widthOf(shownText(row, column)) * perCharacter + 14);
      if (wide > widths[column]!) widths[column] = wide;
    }
  }
  return widths;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text.slice(0, 60)) width += character.codePointAt(0)! > 0x2e80 ? 2 : 1;
  return width;
}
