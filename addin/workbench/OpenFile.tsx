import { useRef, useState } from "react";
import type { Refusal } from "../../roster/model/refusal.js";
import { Button } from "../pane/Button.js";
import { useSpeech } from "../pane/language.js";
import { canPick, pickFile, takeDropped, takeFile, type PickedFile } from "./disk.js";
import { LanguageChoice } from "./LanguageChoice.js";
import { UpdateNotice } from "./UpdateNotice.js";
import { useWords } from "./useWords.js";

const sampleName = "示例名册.xlsx";

interface OpenFileProps {
  readonly refusal: Refusal | null;
  readonly isReading: boolean;
  onRefused(refusal: Refusal): void;
  onOpen(file: PickedFile): Promise<void>;
  onForget(): void;
}

/** The first page: a file is dropped or chosen; it stays on this computer. */
export function OpenFile({ refusal, isReading, onRefused, onOpen, onForget }: OpenFileProps) {
  const { pane, refusal: word } = useSpeech();
  const words = useWords();
  const [isOver, setIsOver] = useState(false);
  const [hasForgotten, setHasForgotten] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = async (picking: Promise<PickedFile | null>): Promise<void> => {
    const file = await picking;
    if (file !== null) await onOpen(file);
  };
  const sample = async (): Promise<void> => {
    const answer = await fetch("sample.xlsx");
    if (!answer.ok) {
      onRefused({ code: "file-missing", params: { file: sampleName } });
      return;
    }
    await onOpen({ name: sampleName, bytes: new Uint8Array(await answer.arrayBuffer()), disk: null });
  };
  return (
    <main
      className={`drop${isOver ? " over" : ""}`}
      onDragOver={(event) => { event.preventDefault(); setIsOver(true); }} onDragLeave={() => { setIsOver(false); }}
      onDrop={(event) => { event.preventDefault(); setIsOver(false); void take(takeDropped(event.dataTransfer)); }}
    >
      <h1>{pane.product}</h1>
      <p>{pane.openHint}</p>
      <div className="row middle">
        <Button primary disabled={isReading} onPress={() => { if (canPick()) void take(pickFile()); else input.current?.click(); }}>{pane.open}</Button>
        <Button disabled={isReading} onPress={() => void sample()}>{pane.openSample}</Button>
      </div>
      <input
        ref={input} type="file" hidden aria-label={pane.open} accept=".xlsx,.xlsm,.xls,.et,.xlsb,.ods,.csv"
        onChange={({ target }) => { if (target.files?.[0] !== undefined) void take(takeFile(target.files[0])); target.value = ""; }}
      />
      <UpdateNotice isChanged={false} />
      {isReading && <p role="status">{pane.busy.reading}</p>}
      {refusal !== null && <p role="alert" className="alert">{word(refusal)}</p>}
      <div className="row middle">
        <LanguageChoice />
        <Button small onPress={() => { onForget(); setHasForgotten(true); }}>{words.forget}</Button>
      </div>
      <p className="hint">{words.forgetHint} {hasForgotten && <span role="status">{words.forgotten}</span>}</p>
    </main>
  );
}
