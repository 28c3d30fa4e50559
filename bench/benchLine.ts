/** One number of a bench, with the limit that it must keep, if it has one. */
export interface BenchLine {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number | null;
  readonly note?: string;
}
