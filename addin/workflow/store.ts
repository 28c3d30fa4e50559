/** What is shown, and who wants to know when it changes. */
export interface Store<T> {
  get(): T;
  set(patch: Partial<T>): void;
  /** @returns what stops the listening */
  subscribe(listener: () => void): () => void;
}

/** @example openStore({ count: 0 }).get().count === 0 */
export function openStore<T extends object>(initial: T): Store<T> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(patch) {
      state = { ...state, ...patch };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
