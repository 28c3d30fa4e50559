import { say } from "../../../roster/words/words.js";
import { cellAddress } from "../../../roster/model/address.js";
import { goToPlace } from "../../workflow/goToFinding.js";
import { run } from "../run.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { useReportWords } from "./reportWords.js";

interface PlaceProps {
  readonly name: string | null;
  readonly place: { readonly sheet: string | null; readonly row: number; readonly column?: number | null } | null;
}

/** A person of the sheet; a click selects the row, or the very cell. */
export function Place({ name, place }: PlaceProps) {
  const desk = useDesk();
  const words = useReportWords();
  const { check } = useDeskState();
  if (place === null) return <strong>{name ?? "?"}</strong>;
  const { sheet, row, column = null } = place;
  const several = (check?.rosters.length ?? 0) > 1 && sheet !== null ? `${sheet} ` : "";
  const at = column === null ? say(words.changes.personRow, { name: name ?? "?", row }) : `${name ?? "?"} · ${several}${cellAddress(row, column)}`;
  return (
    <button type="button" className="go" aria-label={`${at} ${say(words.goTo, { row })}`} onClick={() => { run(desk, goToPlace(desk, { sheet, row, column: column ?? 0 })); }}>
      <span className="place">{at}</span>
    </button>
  );
}
