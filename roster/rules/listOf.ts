const none: readonly never[] = [];

/** What rules return as null, one or several, as a list. @example listOf(null) // [] */
export function listOf<T extends object | string>(found: T | readonly T[] | null): readonly T[] {
  if (found === null) return none;
  return isList(found) ? found : [found];
}

/** Array.isArray does not narrow readonly arrays. */
function isList<T>(found: T | readonly T[]): found is readonly T[] {
  return Array.isArray(found);
}
