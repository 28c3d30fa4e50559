import type { operations as words } from "../../roster/words/operations.zh-CN.js";

/** Why an operation on the database was not done. Words are in roster/words/operations under `faults`. */
export type OperationFaultCode = keyof typeof words.faults;

/** An operation that was refused or given up for a reason that the one who asked can mend; never thrown for a bug. */
export class OperationFault extends Error {
  constructor(readonly code: OperationFaultCode, readonly params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = "OperationFault";
  }
}
