import type { BlankSize, FormKind, FormRequest, NumbersShown } from "../../../roster/report/forms/formContext.js";
import type { IsoMonth } from "../../../roster/model/partialDate.js";

/** What the clerk has filled in so far; each kind of form uses its part. */
export interface FormDraft {
  readonly kind: FormKind;
  readonly unit: string;
  readonly size: BlankSize;
  readonly rows: number;
  readonly numbers: NumbersShown;
  readonly occasion: string;
  /** As typed; "" leaves amounts to be written by hand. */
  readonly amount: string;
  readonly goods: string;
  readonly month: IsoMonth;
}

export const formKinds: readonly FormKind[] = ["roster", "gifts", "phones", "birthdays", "blank"];

/** @example startDraft("2026-11-22").month === "2026-11" */
export function startDraft(today: string): FormDraft {
  return { kind: "roster", unit: "", size: "usual", rows: 50, numbers: "masked", occasion: "", amount: "", goods: "", month: today.slice(0, 7) };
}

/** null where something is still to be filled in. */
export function requestOf({ kind, size, rows, numbers, occasion, amount, goods, month }: FormDraft): FormRequest | null {
  switch (kind) {
    case "blank": return Number.isInteger(rows) && rows >= 1 && rows <= 2_000 ? { kind, ledger: "retirees", size, rows } : null;
    case "roster": return { kind, numbers };
    case "gifts": {
      const money = amount.trim() === "" ? null : Number(amount);
      const isMoney = money === null || (Number.isFinite(money) && money > 0 && money < 1_000_000 && Math.abs(money * 100 - Math.round(money * 100)) < 1e-6);
      return occasion.trim() !== "" && isMoney ? { kind, occasion: occasion.trim(), amount: money, goods: goods.trim() } : null;
    }
    case "phones": return { kind };
    case "birthdays": return /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(month) ? { kind, month } : null;
  }
}
