/** Preferences of this browser: what is shown and how. Nothing about people, nothing secret. */
export interface Preferences {
  read(key: string): string | null;
  write(key: string, text: string): void;
}
