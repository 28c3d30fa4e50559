import { say } from "../../../roster/words/words.js";
import { chooseUnit } from "../../workflow/prepareReport.js";
import type { UnitSession } from "../account/NeedsUnit.js";
import { Button } from "../Button.js";
import { run } from "../run.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { useReportWords } from "./reportWords.js";

/** Asked once for a workbook: whose roster it is. The title of the sheet helps to see a wrong file. */
export function ChooseUnit({ session: { directory: { unit, units } } }: { readonly session: UnitSession }) {
  const desk = useDesk();
  const { choose } = useReportWords();
  const { report, check } = useDeskState();
  const titled = check?.rosters.map(({ reportingUnit }) => reportingUnit).find((name) => name !== null) ?? null;
  const other = report.otherUnit === null ? null : (units.find(({ unitId }) => unitId === report.otherUnit)?.name ?? report.otherUnit);
  const unlike = titled !== null && !titled.includes(unit.name) && !unit.name.includes(titled);
  return (
    <section className="card ask" aria-label={choose.title}>
      <strong>{choose.title}</strong>
      {other === null ? <p>{say(choose.hint, { unit: unit.name })}</p> : <p role="alert">{say(choose.other, { other, unit: unit.name })}</p>}
      {titled !== null && <p className="hint">{say(choose.titled, { titled })}{unlike && ` ${choose.unlike}`}</p>}
      <div className="row"><Button primary onPress={() => { run(desk, chooseUnit(desk)); }}>{say(choose.confirm, { unit: unit.name })}</Button></div>
    </section>
  );
}
