import { formatValue } from "hucre";
import { numberInWords } from "./chineseDigits.js";
import { parseFormat, type FormatSection } from "./parseFormat.js";
import { showDate } from "./showDate.js";
import { showDigits } from "./showDigits.js";
import { showGeneral } from "./showGeneral.js";

/** Shows one number in one format. */
type Show = (value: number) => string | undefined;

/**
 * Makes what shows numbers as Excel in Chinese does. The answer is undefined where the cell shows simply its value, or
 * only hashes. Owned by one reading, it remembers what it has shown: a roster repeats its dates.
 * @example showNumbers(false)(1945.1, "0.00") === "1945.10"
 */
export function showNumbers(date1904: boolean): (value: number, format: string | undefined) => string | undefined {
  const shows = new Map<string, Show>();
  return (value, format) => {
    if (format === undefined) return showUnformatted(value);
    let show = shows.get(format);
    if (show === undefined) shows.set(format, (show = remembering(compileFormat(format, date1904))));
    return show(value);
  };
}

function showUnformatted(value: number): string | undefined {
  if (Number.isInteger(value) && value < 1e11 && value > -1e11) return undefined;
  const text = String(value);
  if (text.length <= 11 && !text.includes("e")) return undefined;
  const shown = showGeneral(value);
  return shown === text ? undefined : shown;
}

const mostRemembered = 50_000;

function remembering(show: Show): Show {
  const known = new Map<number, string | undefined>();
  return (value) => {
    if (known.has(value)) return known.get(value);
    const shown = show(value);
    if (known.size < mostRemembered) known.set(value, shown);
    return shown;
  };
}

function compileFormat(code: string, date1904: boolean): Show {
  const sections = parseFormat(code);
  return (value) => {
    const { section, size, minus } = chooseSection(sections, value);
    if (section.isDate) return showDate(value, section, date1904);
    // As Excel does, also where the number rounds to nothing: -0.001 in 0.00 is -0.00.
    return (minus ? "-" : "") + showSection(size, section, code);
  };
}

function chooseSection(sections: readonly FormatSection[], value: number) {
  const conditional = sections.some((section) => section.condition !== null);
  if (conditional) {
    const met = sections.find((section) => section.condition === null || holds(section.condition, value)) ?? sections.at(-1)!;
    return { section: met, size: Math.abs(value), minus: value < 0 };
  }
  const numeric = sections.length === 4 ? sections.slice(0, 3) : sections;
  if (value < 0 && numeric.length >= 2) return { section: numeric[1]!, size: -value, minus: false };
  if (value === 0 && numeric.length >= 3) return { section: numeric[2]!, size: 0, minus: false };
  return { section: numeric[0]!, size: Math.abs(value), minus: value < 0 };
}

function holds(condition: NonNullable<FormatSection["condition"]>, value: number): boolean {
  switch (condition.operator) {
    case "<": return value < condition.value;
    case "<=": return value <= condition.value;
    case ">": return value > condition.value;
    case ">=": return value >= condition.value;
    case "=": return value === condition.value;
    default: return value !== condition.value;
  }
}

function showSection(size: number, section: FormatSection, code: string): string {
  const { pieces } = section;
  const has = (kind: string): boolean => pieces.some((piece) => piece.kind === kind);
  if (has("fraction") && has("digit")) return formatValue(size, code);
  if (has("digit")) return showDigits(size, section);
  return pieces
    .map((piece) => {
      if (piece.kind === "literal") return piece.text;
      if (piece.kind === "percent") return "%";
      if (piece.kind !== "general" && piece.kind !== "text") return "";
      return Number.isInteger(size) && section.chineseDigits !== 0 ? numberInWords(String(size), section.chineseDigits) : showGeneral(size);
    })
    .join("");
}
