import { ALL, figureIdOf } from "../district/crossTable.js";
import type { DistrictView } from "../district/districtView.js";

/** A sheet that rosters were read from, with the rows of it that are people. */
export interface SourceSheet {
  readonly unitId: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly rows: number;
}

/** Every sheet behind the figures, in the order of the units and then by name. */
export function listSources({ people, units, figures }: DistrictView): readonly SourceSheet[] {
  const sheets = new Map<string, SourceSheet>();
  for (const personId of figures.get(figureIdOf("scope", ALL, "total"))!.personIds) {
    for (const { unitId, file, sheet } of people.get(personId)!.view.sources) {
      const key = JSON.stringify([unitId, file, sheet]);
      sheets.set(key, { unitId, file, sheet, rows: (sheets.get(key)?.rows ?? 0) + 1 });
    }
  }
  const place = new Map(units.map((unit, index) => [unit.unitId, index]));
  const nameOf = ({ file, sheet }: SourceSheet): string => `${file}\n${sheet ?? ""}`;
  return [...sheets.values()].sort((a, b) =>
    (place.get(a.unitId) ?? units.length) - (place.get(b.unitId) ?? units.length) || (nameOf(a) < nameOf(b) ? -1 : 1));
}
