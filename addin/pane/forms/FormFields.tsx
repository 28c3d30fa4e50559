import { useId } from "react";
import { ledgerOf } from "../../../roster/ledgers/ledgers.js";
import { blankSizes, type NumbersShown } from "../../../roster/report/forms/formContext.js";
import { useSpeech } from "../language.js";
import type { FormDraft } from "./formDraft.js";
import { useFormWords } from "./useFormWords.js";

interface FormFieldsProps {
  readonly draft: FormDraft;
  onChange(change: Partial<FormDraft>): void;
}

/** What a form of this kind has to be told. */
export function FormFields({ draft, onChange }: FormFieldsProps) {
  const words = useFormWords();
  const { language } = useSpeech();
  const ledger = ledgerOf("retirees");
  const shown: readonly NumbersShown[] = ["masked", "none", "full"];
  return (
    <div className="formFields">
      <TextField label={words.unit} value={draft.unit} onChange={(unit) => { onChange({ unit }); }} />
      {draft.kind === "blank" && (
        <>
          <p>{words.ledger}: {ledger[language === "en" ? "en" : "zh"]}</p>
          <Choice label={words.size} value={draft.size} of={blankSizes} name={(size) => words.sizes[size]} onChange={(size) => { onChange({ size }); }} />
          <TextField label={words.rows} type="number" value={String(draft.rows)} onChange={(rows) => { onChange({ rows: Number(rows) }); }} />
        </>
      )}
      {draft.kind === "roster" && (
        <>
          <Choice label={words.numbers} value={draft.numbers} of={shown} name={(each) => words.numbersShown[each]} onChange={(numbers) => { onChange({ numbers }); }} />
          {draft.numbers === "full" && <p className="hint">{words.numbersNote}</p>}
        </>
      )}
      {draft.kind === "gifts" && (
        <>
          <TextField label={words.occasion} hint={words.occasionHint} value={draft.occasion} onChange={(occasion) => { onChange({ occasion }); }} />
          <TextField label={words.amount} hint={words.amountHint} type="number" value={draft.amount} onChange={(amount) => { onChange({ amount }); }} />
          <TextField label={words.goods} value={draft.goods} onChange={(goods) => { onChange({ goods }); }} />
        </>
      )}
      {draft.kind === "birthdays" && <TextField label={words.month} type="month" value={draft.month} onChange={(month) => { onChange({ month }); }} />}
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly type?: "text" | "number" | "month";
  onChange(value: string): void;
}

function TextField({ label, value, hint, type, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input id={id} type={type ?? "text"} value={value} maxLength={60} {...(type === "number" ? { min: 0 } : {})} {...(hint === undefined ? {} : { placeholder: hint })} onChange={({ target }) => { onChange(target.value); }} />
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly of: readonly T[];
  name(value: T): string;
  onChange(value: T): void;
}

function Choice<T extends string>({ label, value, of, name, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => { onChange(target.value as T); }}>
        {of.map((each) => <option key={each} value={each}>{name(each)}</option>)}
      </select>
    </div>
  );
}
