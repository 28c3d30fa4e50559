/** A list that somebody asked to have on a sheet of its own. */
export interface SheetList {
  readonly name: string;
  /** Headings first; all of one width. */
  readonly rows: readonly (readonly string[])[];
}
