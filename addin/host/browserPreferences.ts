import type { HostSettings } from "./sheetHost.js";

const prefix = "roster.preferences.";

/**
 * Preferences in the browser's own storage. Where it may not be used (a strict frame, a private window) they last as long as the page.
 * @param storage asked for each time, for asking alone may be refused
 * @example browserPreferences(() => localStorage)
 */
export function browserPreferences(storage: () => Pick<Storage, "getItem" | "setItem" | "removeItem">): HostSettings {
  const kept = new Map<string, string>();
  return {
    read(key) {
      const own = kept.get(key);
      if (own !== undefined) return Promise.resolve(own);
      try {
        return Promise.resolve(storage().getItem(prefix + key));
      } catch {
        return Promise.resolve(null);
      }
    },
    write(key, text) {
      if (text === null) kept.delete(key);
      else kept.set(key, text);
      try {
        if (text === null) storage().removeItem(prefix + key);
        else storage().setItem(prefix + key, text);
      } catch {
        // What cannot be kept is asked again another day.
      }
      return Promise.resolve();
    },
  };
}
