import { useId, useState } from "react";
import { retirees } from "../../../roster/ledgers/retirees.js";
import { columnLetters } from "../../../roster/model/address.js";
import type { FieldId } from "../../../roster/model/field.js";
import type { Column } from "../../../roster/model/table.js";
import { say } from "../../../roster/words/words.js";
import type { RosterView } from "../../engine/engine.js";
import { confirmColumn, rivalsOf } from "../../workflow/confirmColumn.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { run } from "../run.js";
import { useCheckWords } from "../useCheckWords.js";
import { useDesk } from "../useDesk.js";
import { useJoined } from "./MappingCard.js";

interface ColumnRowProps {
  readonly roster: RosterView;
  readonly column: Column;
  readonly samples: readonly string[];
}

/** One column: what it was taken for and why; the clerk may say that it is another. */
export function ColumnRow({ roster, column, samples }: ColumnRowProps) {
  const { field } = useSpeech();
  const words = useCheckWords();
  const [editing, setEditing] = useState(false);
  const shown = useJoined(samples);
  return (
    <li>
      <strong>{say(words.columnLine, { column: columnLetters(column.index), heading: column.heading === "" ? words.columnNoHeading : column.heading })}</strong>
      <span>{column.field === null ? words.columnNone : say(words.columnIs, { field: field(column.field) })}{column.by === null ? "" : ` · ${words.columnBy[column.by]}`}</span>
      {shown !== "" && <span className="hint">{say(words.columnSamples, { samples: shown })}</span>}
      {editing
        ? <ColumnChoice roster={roster} column={column} onClose={() => { setEditing(false); }} />
        : <Button small onPress={() => { setEditing(true); }} label={`${words.columnChange} ${columnLetters(column.index)}`}>{words.columnChange}</Button>}
    </li>
  );
}

const none = "";

function ColumnChoice({ roster, column, onClose }: Omit<ColumnRowProps, "samples"> & { onClose(): void }) {
  const desk = useDesk();
  const { pane, field } = useSpeech();
  const words = useCheckWords();
  const id = useId();
  const [chosen, setChosen] = useState<string>(column.field ?? none);
  const wanted = chosen === none ? null : (chosen as FieldId);
  const rivals = rivalsOf(roster, column.index, wanted);
  return (
    <div className="card">
      <label htmlFor={id}>{say(words.columnChoose, { column: columnLetters(column.index) })}</label>
      <select id={id} value={chosen} autoFocus onChange={({ target }) => { setChosen(target.value); }}>
        <option value={none}>{words.columnNone}</option>
        {retirees.fields.map((definition) => <option key={definition.field} value={definition.field}>{field(definition.field)}</option>)}
      </select>
      {rivals.map((rival) => <p key={rival} className="hint">{say(words.columnMoves, { field: field(wanted), column: columnLetters(rival) })}</p>)}
      <div className="row">
        <Button primary onPress={() => { onClose(); run(desk, confirmColumn(desk, roster, column.index, wanted)); }}>{words.columnSave}</Button>
        <Button onPress={onClose}>{pane.cancel}</Button>
      </div>
    </div>
  );
}
