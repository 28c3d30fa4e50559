import { useEffect, useRef, useState, type ReactNode } from "react";
import { say } from "../../roster/words/words.js";
import type { FileHost, SavedFile } from "../host/file/fileHost.js";
import { useSpeech } from "../pane/language.js";
import { run } from "../pane/run.js";
import { useDesk } from "../pane/useDesk.js";
import { download, looksChanged, pickNewFile, writeBack, writeTo, type DiskFile } from "./disk.js";
import { SaveDialog } from "./SaveDialog.js";
import { useWords } from "./useWords.js";

interface Saving {
  save(): void;
  /** What came of it, or what somebody must know before. */
  readonly note: string | null;
  readonly dialog: ReactNode;
}

type Asked = { readonly kind: "as-new" | "changed" | "locked" | "denied"; readonly file: SavedFile } | null;

/** 保存: into the file itself where the browser may, else as a download; nothing is lost or overwritten without a word. */
export function useSaving(host: FileHost, opened: DiskFile | null, fileName: string): Saving {
  const desk = useDesk();
  const { lost } = useSpeech();
  const words = useWords();
  const disk = useRef(opened);
  const [note, setNote] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked>(null);

  useEffect(() => {
    const look = (): void => {
      const { current } = disk;
      if (current === null || host.savesAsNew) return;
      void looksChanged(current).then((isChanged) => { if (isChanged) setNote(say(words.changedNotice, { file: fileName })); });
    };
    addEventListener("focus", look);
    return () => { removeEventListener("focus", look); };
  }, [host, fileName, words]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => { if (host.isChanged()) event.preventDefault(); };
    addEventListener("beforeunload", warn);
    return () => { removeEventListener("beforeunload", warn); };
  }, [host]);

  const ended = (file: SavedFile, text: string, params: Readonly<Record<string, string>>): void => {
    file.kept();
    setNote(say(text, { time: new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }), ...params }));
  };
  const start = async (): Promise<void> => {
    desk.state.set({ refusal: null });
    setNote(words.saving);
    const saved = await host.save();
    if (!saved.ok) {
      desk.state.set({ refusal: saved.refusal });
      setNote(null);
      return;
    }
    const file = saved.value;
    if (host.savesAsNew && disk.current?.handle.name !== file.fileName) {
      setNote(null);
      setAsked({ kind: "as-new", file });
    } else if (disk.current === null) {
      download(file.bytes, file.fileName);
      ended(file, words.savedAsDownload, { file: file.fileName });
    } else await intoPlace(disk.current, file);
  };
  const intoPlace = async (place: DiskFile, file: SavedFile): Promise<void> => {
    const result = await writeBack(place, file.bytes);
    if (result.kind === "written") {
      disk.current = result.disk;
      ended(file, words.savedInPlace, {});
    } else {
      setNote(null);
      setAsked({ kind: result.kind, file });
    }
  };
  const elsewhere = async (file: SavedFile): Promise<void> => {
    const handle = await pickNewFile(file.fileName);
    if (handle === null) return;
    if (handle === undefined) {
      download(file.bytes, file.fileName);
      ended(file, words.savedAsDownload, { file: file.fileName });
      return;
    }
    const result = await writeTo(handle, file.bytes);
    if (result.kind !== "written") setAsked({ kind: "locked", file });
    else {
      disk.current = result.disk;
      ended(file, words.savedAs, { file: handle.name });
    }
  };

  const close = (): void => { setAsked(null); };
  const dialog = asked === null ? null : asked.kind === "as-new" ? (
    <SaveDialog title={words.saveAsNewTitle} onClose={close} actions={[{ text: words.saveNew, primary: true, onPress: () => { run(desk, elsewhere(asked.file)); } }]}>
      <p>{say(asked.file.lost.length > 0 ? words.saveAsNew : words.saveAsNewNone, { file: fileName })}</p>
      {asked.file.lost.length > 0 && <ul>{asked.file.lost.map((code) => <li key={code}>{lost([code])}</li>)}</ul>}
    </SaveDialog>
  ) : (
    <SaveDialog
      title={words[`${asked.kind}Title`]} onClose={close}
      actions={[
        { text: words.saveElsewhere, primary: true, onPress: () => { run(desk, elsewhere(asked.file)); } },
        ...(asked.kind === "changed" ? [] : [{ text: words.again, onPress: () => { run(desk, start()); } }]),
      ]}
    >
      <p>{say(words[asked.kind], { file: fileName })}</p>
    </SaveDialog>
  );
  return { save: () => { run(desk, start()); }, note, dialog };
}
