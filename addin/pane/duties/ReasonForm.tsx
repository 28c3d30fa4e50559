import { useId, useState } from "react";
import { Button } from "../Button.js";
import { useDutyWords } from "./dutyWords.js";

interface ReasonFormProps {
  readonly label: string;
  readonly hint?: string;
  readonly send: string;
  readonly waits: boolean;
  onSend(text: string): void;
  onCancel(): void;
}

/** Words that somebody has to give: an answer, or why something is sent back. */
export function ReasonForm({ label, hint, send, waits, onSend, onCancel }: ReasonFormProps) {
  const { words } = useDutyWords();
  const id = useId();
  const [text, setText] = useState("");
  const given = text.trim();
  return (
    <form className="fields" onSubmit={(event) => { event.preventDefault(); }}>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} value={text} rows={3} maxLength={1000} autoFocus {...(hint === undefined ? {} : { "aria-describedby": `${id}h` })} onChange={({ target }) => { setText(target.value); }} />
      {hint !== undefined && <p id={`${id}h`} className="hint">{hint}</p>}
      <div className="row">
        <Button primary small disabled={given === "" || waits} onPress={() => { onSend(given); }}>{send}</Button>
        <Button small onPress={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
