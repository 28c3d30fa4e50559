import type { RuleContext } from "./rule.js";

/**
 * Works something out once for each context and keeps it as long as the context lives: which columns the table has.
 * @example const musts = perContext((context) => context.ledger.fields.filter((field) => field.required === "must"));
 */
export function perContext<T>(make: (context: RuleContext) => T): (context: RuleContext) => T {
  const known = new WeakMap<RuleContext, { readonly made: T }>();
  // A table is checked with one context row after row, and finding it anew for every row would be dear.
  let last: { readonly context: RuleContext; readonly made: T } | null = null;
  return (context) => {
    if (last !== null && last.context === context) return last.made;
    let entry = known.get(context);
    if (entry === undefined) {
      entry = { made: make(context) };
      known.set(context, entry);
    }
    last = { context, made: entry.made };
    return entry.made;
  };
}
