import { functions as en } from "../../roster/words/functions.en.js";
import { functions as zh } from "../../roster/words/functions.zh-CN.js";
import { say } from "../../roster/words/words.js";
import { isFault, type Call, type Cell, type Cells, type Fault, type Values } from "./call.js";
import { AGE, PARTYYEARS, PERIOD, RETIREDATE } from "./dateFunctions.js";
import type { FunctionName } from "./functionNames.js";
import { BIRTHDATE, DIVISION, GENDER, IDCHECK } from "./idFunctions.js";

/** A cell's answer with its sentence in the person's language. */
export type Answer = string | number | (Fault & { readonly message: string });

/** One formula's call: its arguments as Excel gave them, cells and ranges alike. */
export interface Asked {
  readonly name: FunctionName;
  readonly given: readonly unknown[];
}

/** Everything that the functions compute with, in one chunk that is loaded with the first formula. */
export function calculate({ name, given }: Asked, call: Call): readonly (readonly Answer[])[] {
  const words = (call.language === "en" ? en : zh).faults;
  const worded = (value: Values[number][number]): Answer => (isFault(value) ? { ...value, message: say(words[value.code], value.params) } : value);
  return answer(name, given, call).map((row) => row.map(worded));
}

function answer(name: FunctionName, given: readonly unknown[], call: Call): Values {
  const range = (place: number): Cells => rangeOf(given[place]);
  switch (name) {
    case "IDCHECK": return IDCHECK(range(0), call);
    case "BIRTHDATE": return BIRTHDATE(range(0), call);
    case "GENDER": return GENDER(range(0), call);
    case "AGE": return AGE(range(0), single(given[1]), call);
    case "PARTYYEARS": return PARTYYEARS(range(0), range(1), single(given[2]), call);
    case "RETIREDATE": return RETIREDATE(range(0), range(1), call);
    case "PERIOD": return PERIOD(range(0), call);
    case "DIVISION": return DIVISION(range(0), call);
  }
}

/** A cell is a range of one. */
function rangeOf(given: unknown): Cells {
  return Array.isArray(given) ? (given as Cells) : [[given as Cell]];
}

function single(given: unknown): Cell {
  return rangeOf(given)[0]?.[0];
}
