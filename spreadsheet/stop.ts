import { refused, type Outcome, type Refusal } from "../roster/model/refusal.js";

/** Ends a reading from its depths; `attempt` turns it into an outcome at the door. */
export class Stop extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = "Stop";
  }
}

/** Refuses the file from within. @example if (size > limit) stop("file-bomb", { part: entry.name }); */
export function stop(code: Refusal["code"], params: Refusal["params"] = {}): never {
  throw new Stop({ code, params });
}

/**
 * Runs a step and gives its value, or the refusal that ended it. Other errors are bugs and pass through.
 * @example const zip = attempt(() => readDirectory(bytes));
 */
export function attempt<T>(step: () => T): Outcome<T> {
  try {
    return { ok: true, value: step() };
  } catch (error) {
    if (error instanceof Stop) return refused(error.refusal.code, error.refusal.params);
    throw error;
  }
}
