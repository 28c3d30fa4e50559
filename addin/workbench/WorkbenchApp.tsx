import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { say } from "../../roster/words/words.js";
import type { Refusal } from "../../roster/model/refusal.js";
import { downloadFile } from "../host/file/downloadFile.js";
import { openFileHost, type FileHost } from "../host/file/fileHost.js";
import type { RemoteEngine } from "../engine/remoteEngine.js";
import { Button } from "../pane/Button.js";
import { useSpeech } from "../pane/language.js";
import { PaneApp } from "../pane/PaneApp.js";
import { DeskProvider, useDeskState } from "../pane/useDesk.js";
import { emptyDesk, type Desk } from "../workflow/desk.js";
import { watchEdits } from "../workflow/live.js";
import { openStore } from "../workflow/store.js";
import { fileSettings } from "./fileSettings.js";
import { Grid } from "./Grid.js";
import { OpenFile } from "./OpenFile.js";
import { today } from "../workflow/today.js";

interface Opened {
  readonly host: FileHost;
  readonly desk: Desk;
}

/** 在线工作台: the same pane beside a grid, for who has WPS or an older Office, or nothing installed. */
export function WorkbenchApp({ openEngine }: { openEngine(onProgress: (done: number, of: number) => void): RemoteEngine }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isReading, setIsReading] = useState(false);

  const open = async (bytes: Uint8Array, fileName: string): Promise<void> => {
    setIsReading(true);
    const state = openStore(emptyDesk);
    const engine = openEngine((done, of) => {
      const { busy } = state.get();
      if (busy !== null) state.set({ busy: { ...busy, done, of } });
    });
    try {
      const workbook = await engine.openFile(bytes, fileName);
      if (!workbook.ok) {
        setRefusal(workbook.refusal);
        return;
      }
      const host = openFileHost({ fileName, bytes, workbook: workbook.value, settings: fileSettings(fileName, localStorage) });
      setRefusal(null);
      setOpened({ host, desk: { host, engine, state, today, random: () => crypto.randomUUID() } });
    } finally {
      setIsReading(false);
    }
  };

  useEffect(() => (opened === null ? undefined : watchEdits(opened.desk)), [opened]);
  if (opened === null) return <OpenFile refusal={refusal} isReading={isReading} onRefused={setRefusal} onOpen={open} />;
  return (
    <DeskProvider value={opened.desk}>
      <Workbench opened={opened} />
    </DeskProvider>
  );
}

function Workbench({ opened: { host } }: { readonly opened: Opened }) {
  const { pane, lost } = useSpeech();
  const { check } = useDeskState();
  const version = useRef(0);
  useSyncExternalStore((listener) => host.onShown(() => { version.current += 1; listener(); }), () => version.current);
  const [workbook, setWorkbook] = useState<Awaited<ReturnType<FileHost["read"]>> | null>(null);
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const [note, setNote] = useState<string | null>(null);
  const [fileName, setFileName] = useState("");
  useEffect(() => {
    void host.read().then(setWorkbook);
    void host.fileName().then(setFileName);
  }, [host]);
  const selected = host.selected();
  useEffect(() => { if (selected !== null) setChosen(selected.sheet); }, [selected]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => { if (host.isChanged()) event.preventDefault(); };
    addEventListener("beforeunload", warn);
    return () => { removeEventListener("beforeunload", warn); };
  }, [host]);
  const sheets = workbook?.sheets ?? [];
  const sheet = sheets.find(({ name }) => name === chosen) ?? sheets.find(({ state }) => state === "visible") ?? sheets[0];
  const headerRows = useMemo(() => check?.rosters.find((roster) => roster.sheet === sheet?.name)?.headerRows ?? null, [check, sheet]);

  const save = async (): Promise<void> => {
    const saved = await host.save();
    if (!saved.ok) return;
    downloadFile(saved.value.bytes, saved.value.fileName);
    setNote(saved.value.lost.length > 0 ? say(pane.saveLost, { what: lost(saved.value.lost) }) : pane.saved);
  };
  return (
    <div className="workbench">
      <header>
        <h1>{pane.product}</h1>
        <span>{fileName}</span>
        <Button primary={host.isChanged()} onPress={() => void save()}>{pane.save}</Button>
        <span role="status">{note ?? (host.isChanged() ? pane.unsaved : "")}</span>
      </header>
      <main className="sheetArea">
        {sheet !== undefined && <Grid key={sheet.name} host={host} sheet={sheet} headerRows={headerRows} />}
        <div className="sheetTabs" role="tablist" aria-label={pane.sheets}>
          {sheets.map(({ name }) => (
            <button key={name} type="button" role="tab" aria-selected={name === sheet?.name} onClick={() => { setChosen(name); }}>{name ?? fileName}</button>
          ))}
        </div>
      </main>
      <aside><PaneApp /></aside>
    </div>
  );
}
