/** A group heading with the number of people read before it. */
export interface OpenGroup {
  readonly row: number;
  readonly column: number;
  readonly title: string;
  readonly level: number;
  readonly retireKind: string | null;
  readonly statedCount: number | null;
  readonly from: number;
}

/** A total row with the number of people read before it. */
export interface RawTotal {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly statedCount: number;
  readonly from: number;
}
