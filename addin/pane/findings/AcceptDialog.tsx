import { useEffect, useId, useRef, useState } from "react";
import { cellAddress } from "../../../roster/model/address.js";
import { say } from "../../../roster/words/words.js";
import type { PlacedFinding } from "../../engine/engine.js";
import { acceptFindings } from "../../workflow/acceptFindings.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { run } from "../run.js";
import { useCheckWords } from "../useCheckWords.js";
import { useDesk } from "../useDesk.js";

/** 说明理由、予以认可: without a reason and a name there is no acceptance. */
export function AcceptDialog({ findings, onClose }: { readonly findings: readonly PlacedFinding[]; onClose(): void }) {
  const desk = useDesk();
  const { pane, finding: word } = useSpeech();
  const words = useCheckWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState("");
  const [by, setBy] = useState("");
  useEffect(() => { dialog.current?.showModal(); }, []);
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby={`${id}t`}>
      <form className="card" onSubmit={(event) => { event.preventDefault(); }}>
        <h2 id={`${id}t`}>{pane.acceptTitle}</h2>
        <ul className="plain">
          {findings.slice(0, 5).map((finding) => (
            <li key={`${String(finding.row)},${String(finding.column)} ${finding.rule}`}>{say(words.acceptWhat, { cell: cellAddress(finding.row, finding.column), message: word(finding).message })}</li>
          ))}
        </ul>
        <p className="hint">{pane.acceptHint}</p>
        <div className="row" role="group" aria-label={words.acceptReasonPick}>
          {words.acceptReasons.map((each) => <button key={each} type="button" className="chip" aria-pressed={reason === each} onClick={() => { setReason(each); }}>{each}</button>)}
        </div>
        <label htmlFor={`${id}r`}>{pane.acceptReason}</label>
        <input id={`${id}r`} value={reason} maxLength={200} onChange={({ target }) => { setReason(target.value); }} />
        <label htmlFor={`${id}b`}>{pane.acceptBy}</label>
        <input id={`${id}b`} value={by} maxLength={40} onChange={({ target }) => { setBy(target.value); }} />
        <div className="row">
          <Button primary disabled={reason.trim() === "" || by.trim() === ""} onPress={() => { run(desk, acceptFindings(desk, findings, { reason: reason.trim(), by: by.trim() }).then(onClose)); }}>{pane.acceptDo}</Button>
          <Button onPress={onClose}>{pane.cancel}</Button>
        </div>
      </form>
    </dialog>
  );
}
