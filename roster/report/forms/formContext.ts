import type { IsoDay, IsoMonth } from "../../model/partialDate.js";
import type { LedgerId } from "../../model/table.js";
import { forms as english } from "../../words/forms.en.js";
import { forms as chinese } from "../../words/forms.zh-CN.js";
import type { Language } from "../../words/words.js";

export type FormWords = typeof chinese;

/** Masked unless the form needs the whole number (P2). */
export type NumbersShown = "none" | "masked" | "full";

/** Which columns a blank roster has: what must be told, what is usually kept, or all that may be reported. */
export const blankSizes = ["must", "usual", "all"] as const;
export type BlankSize = (typeof blankSizes)[number];

/** A form that the clerk asks for. */
export type FormRequest =
  | { readonly kind: "blank"; readonly ledger: LedgerId; readonly size: BlankSize; readonly rows: number }
  | { readonly kind: "roster"; readonly numbers: NumbersShown }
  /** 慰问金(品)发放签领表: one amount for all, or blank to be written by hand. */
  | { readonly kind: "gifts"; readonly occasion: string; readonly amount: number | null; readonly goods: string }
  | { readonly kind: "phones" }
  | { readonly kind: "birthdays"; readonly month: IsoMonth };

export type FormKind = FormRequest["kind"];

export interface FormOptions {
  readonly language: Language;
  /** 填报单位; "" leaves it to be written by hand. */
  readonly unit: string;
  readonly asOf: IsoDay;
}

/** What every form is made from. */
export interface FormContext extends FormOptions {
  readonly words: FormWords;
}

export function formContext(options: FormOptions): FormContext {
  return { ...options, words: options.language === "en" ? english : chinese };
}
