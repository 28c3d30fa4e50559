import { useEffect, useState } from "react";
import type { PersonRow, PlacedFinding } from "../../engine/engine.js";
import { say } from "../../../roster/words/words.js";
import { checkRoster } from "../../workflow/checkRoster.js";
import { draftEdits, editPerson, type PersonDraft } from "../../workflow/editPerson.js";
import { showPerson, showSelected } from "../../workflow/showPerson.js";
import { isSameRow } from "../../workflow/showRecord.js";
import { undoLast } from "../../workflow/undo.js";
import { NeedsUnit } from "../account/NeedsUnit.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { PreviewDialog } from "../findings/PreviewDialog.js";
import { run } from "../run.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { PersonFindings } from "./PersonFindings.js";
import { PersonForm } from "./PersonForm.js";
import { PersonQuestions } from "./PersonQuestions.js";
import { usePersonWords } from "./personWords.js";
import { askedFields } from "../../workflow/askedFields.js";
import { RecordPart } from "./RecordPart.js";

/** 人员: the selected row as a form, with what is wrong in it and what the service knows of the person. */
export function PersonView() {
  const desk = useDesk();
  const { pane } = useSpeech();
  const words = usePersonWords();
  const { check, person } = useDeskState();
  // What was typed belongs to one row: wherever the clerk clicks meanwhile, it is neither lost nor written elsewhere.
  const [typed, setTyped] = useState<{ readonly person: PersonRow; readonly draft: PersonDraft } | null>(null);
  useEffect(() => { run(desk, showSelected(desk)); }, [desk, check]);
  useEffect(() => desk.host.onSelect((place) => { run(desk, showPerson(desk, place)); }), [desk]);

  if (check === null) return (
    <section className="start">
      <p>{words.checkFirst}</p>
      <Button primary onPress={() => { run(desk, checkRoster(desk)); }}>{pane.checkNow}</Button>
    </section>
  );
  const pinned = typed !== null && !isSameRow(typed.person, person);
  const shown = pinned ? typed.person : person;
  if (shown === null) return <p role="status">{words.none}</p>;
  const draft = typed?.draft ?? {};
  const count = draftEdits(shown, draft).length;
  const discard = (): void => { setTyped(null); };
  return (
    <>
      {pinned && count > 0 && <p role="status" className="note">{say(words.pinned, { count })}</p>}
      <PersonCard
        key={`${shown.sheet ?? ""}!${String(shown.row)}`} person={shown} draft={draft} count={count}
        onType={(next) => { setTyped(draftEdits(shown, next).length === 0 ? null : { person: shown, draft: next }); }}
        onDiscard={discard} onWrite={() => { run(desk, editPerson(desk, shown, draft).then(() => { if (desk.state.get().refusal === null) discard(); })); }}
      />
    </>
  );
}

interface PersonCardProps {
  readonly person: PersonRow;
  readonly draft: PersonDraft;
  /** Of the cells that differ from the sheet. */
  readonly count: number;
  onType(draft: PersonDraft): void;
  onWrite(): void;
  onDiscard(): void;
}

function PersonCard({ person, draft, count, onType, onWrite, onDiscard }: PersonCardProps) {
  const desk = useDesk();
  const { pane } = useSpeech();
  const words = usePersonWords();
  const { findings, written, session, record } = useDeskState();
  const [preview, setPreview] = useState<readonly PlacedFinding[] | null>(null);
  const [wantsService, setWantsService] = useState(false);
  const own = findings.filter((finding) => isSameRow(finding, person));
  const last = written.at(-1);
  return (
    <section aria-labelledby="person-name">
      <h2 id="person-name">{person.name === "" ? words.noName : person.name}</h2>
      <p className="hint">{say(words.where, { sheet: person.sheet === null ? "" : `${person.sheet} `, row: person.row })}</p>
      <PersonQuestions person={person} />
      <PersonFindings findings={own} onPreview={setPreview} />
      <PersonForm person={person} draft={draft} findings={own} asked={askedFields(record, person)} onType={onType} />
      {count > 0 && (
        <div className="row sticky">
          <Button primary onPress={onWrite}>{say(words.write, { count })}</Button>
          <Button onPress={onDiscard}>{words.discard}</Button>
        </div>
      )}
      {count === 0 && last?.what === "edit" && <div className="row sticky"><Button onPress={() => { run(desk, undoLast(desk)); }}>{say(pane.undo, { count: last.count })}</Button></div>}
      {session.kind === "in" || wantsService
        ? <NeedsUnit>{(unit) => <RecordPart person={person} session={unit} />}</NeedsUnit>
        : <div className="row"><p className="hint">{words.signedOut}</p><Button small onPress={() => { setWantsService(true); }}>{words.signIn}</Button></div>}
      {preview !== null && <PreviewDialog findings={preview} onClose={() => { setPreview(null); }} />}
    </section>
  );
}
