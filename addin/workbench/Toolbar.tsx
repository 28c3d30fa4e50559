import { useRef, useState } from "react";
import type { FileHost } from "../host/file/fileHost.js";
import { Button } from "../pane/Button.js";
import { useSpeech } from "../pane/language.js";
import { canPick, pickFile, takeFile, type PickedFile } from "./disk.js";
import { LanguageChoice } from "./LanguageChoice.js";
import { SaveDialog } from "./SaveDialog.js";
import { UpdateNotice } from "./UpdateNotice.js";
import { useWords } from "./useWords.js";

interface ToolbarProps {
  readonly host: FileHost;
  readonly fileName: string;
  /** What has just happened, or that something is not saved. */
  readonly status: string;
  readonly isReading: boolean;
  onOpen(file: PickedFile): Promise<void>;
  onCommand(kind: "undo" | "redo" | "find" | "save"): void;
  onAddRow(): void;
  onClearRows(): void;
}

/** The file's name and what can be done with it, in words. */
export function Toolbar({ host, fileName, status, isReading, onOpen, onCommand, onAddRow, onClearRows }: ToolbarProps) {
  const { pane } = useSpeech();
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [isExplaining, setIsExplaining] = useState(false);
  const pick = (): void => {
    if (canPick()) void pickFile().then((file) => (file === null ? undefined : onOpen(file)));
    else input.current?.click();
  };
  return (
    <header>
      <h1>{pane.product}</h1>
      <span className="fileName">{fileName}</span>
      <span className="status" role="status">{isReading ? pane.busy.reading : status}</span>
      <div className="row tools">
        <Button primary={host.isChanged()} onPress={() => { onCommand("save"); }}>{pane.save}</Button>
        <Button onPress={() => { onCommand("undo"); }}>{words.undo}</Button>
        <Button onPress={() => { onCommand("redo"); }}>{words.redo}</Button>
        <Button onPress={() => { onCommand("find"); }}>{words.find}</Button>
        <Button onPress={onAddRow}>{words.addRow}</Button>
        <Button onPress={onClearRows}>{words.clearRows}</Button>
        <Button disabled={isReading} onPress={() => { if (host.isChanged()) setIsAsking(true); else pick(); }}>{words.openAnother}</Button>
        <button type="button" className="link" aria-expanded={isExplaining} onClick={() => { setIsExplaining(!isExplaining); }}>{words.rowsWhy}</button>
        <LanguageChoice />
      </div>
      <UpdateNotice isChanged={host.isChanged()} />
      {isExplaining && <p className="hint wide">{words.rowsBecause}</p>}
      <input
        ref={input} type="file" hidden aria-label={words.openAnother} accept=".xlsx,.xlsm,.xls,.et,.xlsb,.ods,.csv"
        onChange={({ target }) => { if (target.files?.[0] !== undefined) void takeFile(target.files[0]).then(onOpen); target.value = ""; }}
      />
      {isAsking && (
        <SaveDialog title={words.openAnother} onClose={() => { setIsAsking(false); }} actions={[{ text: words.discardDo, primary: true, onPress: pick }]}>
          <p>{words.discard}</p>
        </SaveDialog>
      )}
    </header>
  );
}
