import { useEffect } from "react";
import type { FieldId } from "../../../roster/model/field.js";
import type { UnitRecordRead } from "../../../roster/protocol/unitRecord.js";
import { say } from "../../../roster/words/words.js";
import type { PersonRow } from "../../engine/engine.js";
import { shownOf } from "../../workflow/loaded.js";
import { isSameRow, showRecord } from "../../workflow/showRecord.js";
import type { UnitSession } from "../account/NeedsUnit.js";
import { useTroubleWords } from "../account/signInWords.js";
import { Button } from "../Button.js";
import { useWho } from "../duties/dutyWords.js";
import { useSpeech } from "../language.js";
import { run } from "../run.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { wordMoment } from "../when.js";
import { Decisions } from "./Decisions.js";
import { usePersonWords } from "./personWords.js";
import { RecordHistory } from "./RecordHistory.js";

interface RecordPartProps {
  readonly person: PersonRow;
  readonly session: UnitSession;
}

/** What the service knows of the person: what this unit told and what became of it. */
export function RecordPart({ person, session }: RecordPartProps) {
  const desk = useDesk();
  const words = usePersonWords();
  const sayTrouble = useTroubleWords();
  const { record, check, report } = useDeskState();
  const { unitId } = session.directory.unit;
  useEffect(() => { run(desk, showRecord(desk)); }, [desk, unitId, check, report.bases?.revision, person.sheet, person.row]);
  // A card that is still of another row says nothing.
  const card = isSameRow(record.row, person) ? record.card : ({ kind: "loading", last: null } as const);
  const shown = shownOf(card);
  return (
    <>
      {card.kind === "loading" && shown === null && <p role="status" className="hint">{words.loading}</p>}
      {card.kind === "failed" && (
        <div className="alert" role="alert">
          <p>{card.problem.status === 0 ? words.offline : sayTrouble(card.problem)}</p>
          <Button small onPress={() => { run(desk, showRecord(desk)); }}>{words.retry}</Button>
        </div>
      )}
      {shown?.kind === "new" && <p className="note">{words.notTold}</p>}
      {shown?.kind === "doubt" && <p className="note">{say(words.doubt, { name: shown.name })}</p>}
      {shown?.kind === "told" && <ToldPerson read={shown.read} person={person} session={session} />}
    </>
  );
}

function ToldPerson({ read, person, session: { directory } }: RecordPartProps & { readonly read: UnitRecordRead }) {
  const words = usePersonWords();
  const who = useWho(directory);
  const { record, death, listedBy } = read;
  const { file, sheet, row } = record.source;
  return (
    <>
      <section aria-labelledby="person-told">
        <h3 id="person-told">{words.toldTitle}</h3>
        {record.removed !== null && <p className="note">{say(words.removed, { reason: record.removed })}</p>}
        {record.toldAt !== null && <p className="hint">{say(words.toldAt, { at: wordMoment(record.toldAt) })}</p>}
        <p className="hint">{say(words.toldFrom, { file, sheet: sheet ?? "", row })}</p>
        {death !== null && <p className="note">{death.confirmedAt === null ? words.deathWaits : say(words.deathConfirmed, { who: who(death.confirmedBy ?? ""), at: wordMoment(death.confirmedAt) })}</p>}
        <Differences read={read} person={person} />
        <Disputes read={read} who={who} />
      </section>
      <Decisions decisions={read.decisions} />
      {listedBy.length > 0 && (
        <section aria-labelledby="person-others">
          <h3 id="person-others">{words.othersTitle}</h3>
          <ul>{listedBy.map(({ unitId, name }) => <li key={unitId}>{name}</li>)}</ul>
          <p className="hint">{words.othersHint}</p>
        </section>
      )}
      <RecordHistory read={read} who={who} />
    </>
  );
}

/** Where the sheet says something else than what was told. */
function Differences({ read: { record: { statement, held } }, person }: Pick<RecordPartProps, "person"> & { readonly read: UnitRecordRead }) {
  const { field } = useSpeech();
  const words = usePersonWords();
  const fields = [...new Set([...Object.keys(statement), ...Object.keys(person.statement)])] as FieldId[];
  const differing = fields.filter((each) => (statement[each] ?? "") !== (person.statement[each] ?? ""));
  const waiting = Object.keys(held) as FieldId[];
  return (
    <>
      {differing.length === 0 ? <p>{words.sameAsSheet}</p> : (
        <>
          <p>{say(words.differs, { count: differing.length })}</p>
          <ul>{differing.map((each) => <li key={each}>{say(words.differsLine, { field: field(each), told: statement[each] ?? words.empty, now: person.statement[each] ?? words.empty })}</li>)}</ul>
        </>
      )}
      {waiting.length > 0 && <ul>{waiting.map((each) => <li key={each}>{say(words.heldLine, { field: field(each) })}</li>)}</ul>}
    </>
  );
}

function Disputes({ read: { disputes }, who }: { readonly read: UnitRecordRead; who(actorId: string): string }) {
  const speech = useSpeech();
  const words = usePersonWords();
  if (disputes.length === 0) return null;
  return (
    <>
      <h4>{words.disputesTitle}</h4>
      <ul>
        {disputes.map(({ field, kind, told, standing, toldBy, standingBy }) => (
          <li key={field}>
            {say(kind === "conflict" ? words.conflictLine : words.proposalLine, {
              field: speech.field(field), told: told ?? words.empty, standing: standing ?? words.empty, toldBy: who(toldBy), standingBy: who(standingBy),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
