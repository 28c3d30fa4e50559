import { useId, useState } from "react";
import type { PlacedFinding } from "../engine/engine.js";
import { acceptFindings } from "../workflow/acceptFindings.js";
import { Button } from "./Button.js";
import { useSpeech } from "./language.js";
import { run } from "./run.js";
import { useDesk } from "./useDesk.js";

/** 说明理由、予以认可: without a reason and a name there is no acceptance. */
export function AcceptForm({ findings, onClose }: { readonly findings: readonly PlacedFinding[]; onClose(): void }) {
  const desk = useDesk();
  const { pane } = useSpeech();
  const id = useId();
  const [reason, setReason] = useState("");
  const [by, setBy] = useState("");
  return (
    <form className="card" onSubmit={(event) => { event.preventDefault(); }}>
      <strong>{pane.acceptTitle}</strong>
      <p className="hint">{pane.acceptHint}</p>
      <label htmlFor={`${id}r`}>{pane.acceptReason}</label>
      <input id={`${id}r`} value={reason} maxLength={200} onChange={({ target }) => { setReason(target.value); }} />
      <label htmlFor={`${id}b`}>{pane.acceptBy}</label>
      <input id={`${id}b`} value={by} maxLength={40} onChange={({ target }) => { setBy(target.value); }} />
      <div className="row">
        <Button primary disabled={reason.trim() === "" || by.trim() === ""} onPress={() => { run(desk, acceptFindings(desk, findings, { reason: reason.trim(), by: by.trim() }).then(onClose)); }}>{pane.acceptDo}</Button>
        <Button onPress={onClose}>{pane.cancel}</Button>
      </div>
    </form>
  );
}
