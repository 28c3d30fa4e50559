/** Why a file, a sheet or a line could not be taken. Words are in roster/words. */
export interface Refusal {
  readonly code:
    | "file-missing" | "file-empty" | "file-too-large" | "file-not-a-workbook" | "file-format-unsupported"
    | "file-password" | "file-broken" | "part-broken" | "file-unsafe" | "file-bomb" | "file-too-slow" | "file-too-much-memory" | "check-too-slow" | "reading-stopped"
    | "output-must-be-xlsx" | "csv-encoding" | "workbook-without-sheet" | "sheet-too-large" | "no-roster-found" | "output-not-writable"
    // writing accepted cells back
    | "sheet-missing" | "cell-has-formula" | "cell-in-merge" | "cell-is-table-heading" | "cell-is-table-total" | "cell-text-too-long" | "sheet-protected" | "rows-changed" | "undo-changed"
    // going to a cell
    | "sheet-hidden"
    // the list of accepted findings
    | "acceptances-unreadable"
    // packages and receipts, which travel without a network, and their keys
    | "package-not-one" | "package-newer" | "package-damaged" | "package-signature" | "package-for-another" | "package-too-large"
    | "key-unreadable" | "key-exists"
    // signing in from the pane
    | "sign-in-closed" | "sign-in-not-opened";
  /** file, sheet, cell or line, and numbers; never personal data. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** A step that can fail for reasons the user can fix returns one of these; it does not throw. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (code: Refusal["code"], params: Refusal["params"] = {}): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code, params },
});
