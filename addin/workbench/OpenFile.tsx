import { useRef, useState } from "react";
import type { Refusal } from "../../roster/model/refusal.js";
import { Button } from "../pane/Button.js";
import { useSpeech } from "../pane/language.js";

const sampleName = "示例名册.xlsx";

interface OpenFileProps {
  readonly refusal: Refusal | null;
  readonly isReading: boolean;
  onRefused(refusal: Refusal): void;
  onOpen(bytes: Uint8Array, fileName: string): Promise<void>;
}

/** The first page: a file is dropped or chosen; it stays on this computer. */
export function OpenFile({ refusal, isReading, onRefused, onOpen }: OpenFileProps) {
  const { pane, refusal: word } = useSpeech();
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) await onOpen(new Uint8Array(await file.arrayBuffer()), file.name);
  };
  const sample = async (): Promise<void> => {
    const answer = await fetch("sample.xlsx");
    if (!answer.ok) {
      onRefused({ code: "file-missing", params: { file: sampleName } });
      return;
    }
    await onOpen(new Uint8Array(await answer.arrayBuffer()), sampleName);
  };
  return (
    <main
      className={`drop${isOver ? " over" : ""}`}
      onDragOver={(event) => { event.preventDefault(); setIsOver(true); }} onDragLeave={() => { setIsOver(false); }}
      onDrop={(event) => { event.preventDefault(); setIsOver(false); void take(event.dataTransfer.files[0]); }}
    >
      <h1>{pane.product}</h1>
      <p>{pane.openHint}</p>
      <div className="row" style={{ justifyContent: "center" }}>
        <Button primary disabled={isReading} onPress={() => input.current?.click()}>{pane.open}</Button>
        <Button disabled={isReading} onPress={() => void sample()}>{pane.openSample}</Button>
      </div>
      <input ref={input} type="file" hidden aria-label={pane.open} accept=".xlsx,.xlsm,.xls,.et,.xlsb,.ods,.csv" onChange={({ target }) => void take(target.files?.[0])} />
      {isReading && <p role="status">{pane.busy.reading}</p>}
      {refusal !== null && <p role="alert" className="alert">{word(refusal)}</p>}
    </main>
  );
}
