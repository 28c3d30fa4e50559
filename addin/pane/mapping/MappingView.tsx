import { useState } from "react";
import { say } from "../../../roster/words/words.js";
import type { CheckView, RosterView } from "../../engine/engine.js";
import { forgetColumns } from "../../workflow/confirmColumn.js";
import { Button } from "../Button.js";
import { run } from "../run.js";
import { useCheckWords } from "../useCheckWords.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { ColumnRow } from "./ColumnRow.js";
import { MappingCard } from "./MappingCard.js";

/** Which rosters were found and how their columns were read: first what only the clerk can say, then all of it, to be corrected. */
export function MappingView({ check }: { readonly check: CheckView }) {
  const words = useCheckWords();
  if (check.rosters.length === 0) return null;
  return (
    <>
      {check.rosters.flatMap((roster) => roster.questions.map((question) => (
        <MappingCard key={`${keyOf(roster)} ${String(question.column)}`} roster={roster} question={question} />
      )))}
      <details>
        <summary>{say(words.rosters, { count: check.rosters.length, people: check.rosters.reduce((sum, { people }) => sum + people, 0) })}</summary>
        {check.rosters.map((roster) => <RosterColumns key={keyOf(roster)} roster={roster} />)}
      </details>
    </>
  );
}

const keyOf = ({ sheet, headerRows, columns }: RosterView): string => `${sheet ?? ""}!${String(headerRows[0])},${String(columns[0]?.index ?? 0)}`;

function RosterColumns({ roster }: { readonly roster: RosterView }) {
  const desk = useDesk();
  const words = useCheckWords();
  const { fileName } = useDeskState();
  const [open, setOpen] = useState(false);
  const confirmed = roster.columns.filter(({ by }) => by === "confirmed").length;
  const head = roster.headerRows[0] === roster.headerRows[1] ? String(roster.headerRows[0]) : roster.headerRows.join("–");
  return (
    <div className="roster">
      <p>{say(words.rosterLine, { sheet: roster.sheet ?? fileName ?? "", people: roster.people, head })}{roster.hidden ? words.rosterHidden : ""}</p>
      {confirmed > 0 && (
        <div className="row">
          <span className="hint">{say(words.remembered, { count: confirmed })}</span>
          <Button small onPress={() => { run(desk, forgetColumns(desk, roster)); }}>{words.forget}</Button>
        </div>
      )}
      <details onToggle={({ currentTarget }) => { setOpen(currentTarget.open); }}>
        <summary>{say(words.columns, { count: roster.columns.length })}</summary>
        {open && (
          <>
            <p className="hint">{words.columnsHint}</p>
            <ul className="columns">
              {roster.columns.map((column, place) => <ColumnRow key={column.index} roster={roster} column={column} samples={roster.samples[place] ?? []} />)}
            </ul>
          </>
        )}
      </details>
    </div>
  );
}
