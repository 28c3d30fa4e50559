import { findCode, type CodeList } from "../codes/codeList.js";
import type { Told } from "../model/record.js";
import type { Form } from "./columnForms.js";

/**
 * The spellings that stand beside another one of the same code, and the most frequent of each such code, joined with
 * a space: 汉 × 300 beside 汉族 × 12 gives 汉.
 */
export function chooseSpellings(present: readonly Form[]): { readonly mixing: readonly Form[]; readonly target: string } {
  const byValue = new Map<string, Form[]>();
  for (const form of present) if (form.exact) byValue.set(form.value, [...(byValue.get(form.value) ?? []), form]);
  const mixed = [...byValue.values()].filter((same) => same.length > 1);
  return { mixing: mixed.flat(), target: mixed.map(mostFrequent).sort().join(" ") };
}

/** In a tie the official name. */
function mostFrequent(same: readonly Form[]): string {
  const best = [...same].sort((a, b) => b.count - a.count || Number(b.form === b.value) - Number(a.form === a.value) || (a.form < b.form ? -1 : 1));
  return best[0]!.form;
}

/** The chosen spelling of the cell's code; null where it has it already, says more, or its code is not mixed. */
export function writeCode(list: CodeList, told: Told<string>, target: string): string | null {
  if (findCode(list, told.form!) === null) return null;
  const chosen = target.split(" ").find((spelling) => findCode(list, spelling)?.name === told.value);
  return chosen === undefined || chosen === told.form ? null : chosen;
}
