/** Gives equal strings one place in memory. Owned by one reading. */
export interface Interner {
  of(text: string): string;
}

// Rosters repeat a few thousand words; names and numbers beyond this many are as well kept singly.
const most = 100_000;

export function newInterner(): Interner {
  const known = new Map<string, string>();
  return {
    of(text) {
      const found = known.get(text);
      if (found !== undefined) return found;
      if (known.size < most) known.set(text, text);
      return text;
    },
  };
}
