/** One number of a report, with its people: its value is always the count of them (W1). */
export interface Figure {
  /** Stable and readable: "overview.lixiu.female", "units.caizheng.tuixiu". */
  readonly figureId: string;
  readonly label: string;
  readonly personIds: readonly string[];
}
