import { useId } from "react";
import { codeLists } from "../../../roster/codes/codeLists.js";
import type { FieldId } from "../../../roster/model/field.js";
import { definitionOf } from "../../../roster/ledgers/fieldDefinition.js";
import { retirees } from "../../../roster/ledgers/retirees.js";
import { say } from "../../../roster/words/words.js";
import type { PersonRow, PlacedFinding } from "../../engine/engine.js";
import type { PersonDraft } from "../../workflow/editPerson.js";
import { useSpeech } from "../language.js";
import { usePersonWords } from "./personWords.js";

type Cell = PersonRow["cells"][number];

interface PersonFormProps {
  readonly person: PersonRow;
  readonly draft: PersonDraft;
  readonly findings: readonly PlacedFinding[];
  /** Fields that a question of the office waits about. */
  readonly asked: ReadonlySet<FieldId>;
  onType(draft: PersonDraft): void;
}

/** The cells of the row by field; what is empty and in order is folded away. */
export function PersonForm({ person: { cells }, draft, findings, asked, onType }: PersonFormProps) {
  const words = usePersonWords();
  const input = (cell: Cell) => (
    <CellField
      key={cell.column} cell={cell} isAsked={cell.field !== null && asked.has(cell.field)} typed={draft[cell.column] ?? cell.text} findings={findings.filter(({ column }) => column === cell.column)}
      onType={(text) => { onType({ ...draft, [cell.column]: text }); }}
    />
  );
  const isOpen = ({ column, field, text }: Cell): boolean => text !== "" || (field !== null && asked.has(field)) || findings.some((finding) => finding.column === column);
  const empty = cells.filter((cell) => !isOpen(cell));
  return (
    <fieldset className="fields plain">
      <legend>{words.cells}</legend>
      <p className="hint">{words.cellsHint}</p>
      {cells.filter(isOpen).map(input)}
      {empty.length > 0 && (
        <details>
          <summary>{say(words.emptyCells, { count: empty.length })}</summary>
          <div className="fields">{empty.map(input)}</div>
        </details>
      )}
    </fieldset>
  );
}

interface CellFieldProps {
  readonly cell: Cell;
  readonly isAsked: boolean;
  readonly typed: string;
  readonly findings: readonly PlacedFinding[];
  onType(text: string): void;
}

function CellField({ cell: { heading, field, text }, isAsked, typed, findings, onType }: CellFieldProps) {
  const speech = useSpeech();
  const words = usePersonWords();
  const id = useId();
  const label = field === null ? heading : speech.field(field);
  const list = field === null ? null : definitionOf(retirees, field).codeList;
  const described = findings.length > 0 ? { "aria-describedby": `${id}f`, "aria-invalid": findings.some(({ severity }) => severity === "error") } : {};
  return (
    <div className={typed === text ? "field" : "field changed"}>
      <label htmlFor={id}>{label}{isAsked && <span className="badge warning">{words.asked}</span>}{heading !== label && heading !== "" && <span className="hint"> {say(words.otherHeading, { heading })}</span>}</label>
      <input id={id} value={typed} maxLength={2000} autoComplete="off" {...(list === null ? {} : { list: `${id}l` })} {...described} onChange={({ target }) => { onType(target.value); }} />
      {list !== null && <datalist id={`${id}l`}>{codeLists[list].codes.map(({ name }) => <option key={name} value={name} />)}</datalist>}
      {findings.length > 0 && (
        <ul id={`${id}f`} className="faults">
          {findings.map((finding, place) => <li key={place}><span className={`badge ${finding.severity}`}>{speech.pane.severity[finding.severity]}</span>{speech.finding(finding).message}</li>)}
        </ul>
      )}
    </div>
  );
}
