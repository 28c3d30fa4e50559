/** Who wants to be told. */
export interface Listeners<T> {
  /** @returns what stops the listening */
  add(listener: (told: T) => void): () => void;
  tell(told: T): void;
}

/** @example const editing = listeners<HostEdit>(); editing.tell({ kind: "moved" }) */
export function listeners<T>(): Listeners<T> {
  const all = new Set<(told: T) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell(told) {
      for (const listener of [...all]) listener(told);
    },
  };
}
