import type { Figure } from "../model/figure.js";
import type { IsoDay } from "../model/partialDate.js";
import type { Unit } from "../model/person.js";
import type { CrossTable } from "./crossTable.js";
import type { DistrictPerson } from "./districtPerson.js";
import type { DistrictQuality } from "./measureUnits.js";
import type { PresentClasses } from "./presentClasses.js";
import type { YearEntry } from "./yearList.js";

export type TableId = "overview" | "units" | "age" | "lixiu" | "care" | "yearByCategory" | "yearByRank" | "yearByUnit" | "rankAge" | "classes" | "scope";

/** The register on a day, as figures with the people behind each; reports only lay them out. */
export interface DistrictView {
  readonly asOf: IsoDay;
  /** As told, and after them any that people name but nobody listed. */
  readonly units: readonly Unit[];
  /** Everybody in the rosters, and those whom only the end of last year knew. */
  readonly people: ReadonlyMap<string, DistrictPerson>;
  readonly classes: PresentClasses;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly tables: Readonly<Record<TableId, CrossTable>>;
  readonly lists: {
    readonly lixiu: readonly string[];
    readonly care: readonly string[];
    readonly year: readonly YearEntry[];
  };
  /** Whether 上年末 was recorded; else it is worked out from the rosters, and moves between units cannot be seen. */
  readonly lastYearRecorded: boolean;
  readonly quality: DistrictQuality;
}
