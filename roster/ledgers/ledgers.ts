import type { LedgerId } from "../model/table.js";
import type { Ledger } from "./ledger.js";
import { retirees } from "./retirees.js";

/** Every kind of sheet that units keep, in the order in which it is offered. */
export const ledgers: readonly Ledger[] = [retirees];

/** @example ledgerOf("retirees").zh === "离退休干部花名册" */
export function ledgerOf(ledgerId: LedgerId): Ledger {
  const found = ledgers.find((ledger) => ledger.ledgerId === ledgerId);
  if (found === undefined) throw new Error(`There is no ledger ${ledgerId}`);
  return found;
}
