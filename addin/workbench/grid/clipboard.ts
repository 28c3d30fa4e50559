/** A block of cells as it travels between programs. */
export type Block = readonly (readonly string[])[];

/**
 * What Excel and WPS put on the clipboard: cells parted by tabs, rows by line ends, and a cell with either of them in quotes.
 * @example readBlock("张三\t男\r\n") // [["张三", "男"]]
 */
export function readBlock(text: string): Block {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    rows.at(-1)!.push(cell);
    at = end;
    if (at >= text.length) break;
    if (text[at] === "\t") {
      at += 1;
      if (at >= text.length) rows.at(-1)!.push("");
    } else {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      if (at < text.length) rows.push([]);
    }
  }
  return rows.map((row) => (row.length === 0 ? [""] : row));
}

function readPlain(text: string, from: number): [string, number] {
  let at = from;
  while (at < text.length && text[at] !== "\t" && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return [text.slice(from, at), at];
}

/** A quote that nothing well-formed follows was a quote that somebody typed. */
function readQuoted(text: string, from: number): [string, number] {
  let cell = "";
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') cell += text[at]!;
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else {
      const next = text[at + 1];
      return next === undefined || next === "\t" || next === "\n" || next === "\r" ? [cell, at + 1] : readPlain(text, from);
    }
  }
  return readPlain(text, from);
}

/** @example writeBlock([["a\tb", "c"]]) === '"a\tb"\tc' */
export function writeBlock(block: Block): string {
  return block.map((row) => row.map((cell) => (/[\t\n\r"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t")).join("\r\n");
}

/** A cell with the knowledge whether it is a number; text stays text wherever it is pasted. */
export interface CopiedCell {
  readonly text: string;
  readonly isNumber: boolean;
}

/**
 * The same block as a table: Excel and WPS take text cells from it as text, so that an ID number keeps its digits and what
 * looks like a formula does not become one (B4).
 */
export function writeTable(block: readonly (readonly CopiedCell[])[]): string {
  const cells = (row: readonly CopiedCell[]): string => row.map(({ text, isNumber }) => (isNumber ? `<td>${escaped(text)}</td>` : `<td style="mso-number-format:'\\@'">${escaped(text)}</td>`)).join("");
  return `<meta charset="utf-8"><table>${block.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "<br style='mso-data-placement:same-cell'>" };

function escaped(text: string): string {
  return text.replaceAll("\r", "").replace(/[&<>"\n]/gu, (character) => entities[character]!);
}

/**
 * Where each text of a block goes: one value fills what is chosen, a block is repeated where what is chosen is a multiple of
 * it, else it lies where the choice begins.
 * @param chosen what is selected: rows from 1, columns from 0, both ends inclusive
 */
export function spread(block: Block, chosen: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }): readonly { readonly row: number; readonly column: number; readonly text: string }[] {
  const height = block.length;
  const width = block.reduce((most, row) => Math.max(most, row.length), 0);
  const times = (chosenSize: number, size: number): number => (size > 0 && chosenSize % size === 0 ? chosenSize / size : 1);
  const [down, right] = [times(chosen.bottom - chosen.top + 1, height), times(chosen.right - chosen.left + 1, width)];
  const cells: { row: number; column: number; text: string }[] = [];
  for (let row = 0; row < height * down; row += 1) {
    const from = block[row % height]!;
    for (let column = 0; column < width * right; column += 1) {
      const text = from[column % width];
      if (text !== undefined) cells.push({ row: chosen.top + row, column: chosen.left + column, text });
    }
  }
  return cells;
}
