import { useEffect, useState } from "react";
import type { Refusal } from "../../roster/model/refusal.js";
import type { WorkbookLooks } from "../../spreadsheet/looks/looks.js";
import type { RemoteEngine } from "../engine/remoteEngine.js";
import { openFileHost, type FileHost } from "../host/file/fileHost.js";
import { DeskProvider } from "../pane/useDesk.js";
import { emptyDesk, type Desk } from "../workflow/desk.js";
import type { ServiceClient } from "../service/serviceClient.js";
import { resumeSession } from "../workflow/resumeSession.js";
import { watchDuties } from "../workflow/watchDuties.js";
import { watchSession } from "../workflow/watchSession.js";
import { watchEdits } from "../workflow/live.js";
import { openStore } from "../workflow/store.js";
import { today } from "../workflow/today.js";
import type { DiskFile, PickedFile } from "./disk.js";
import { fileSettings, forgetFiles } from "./fileSettings.js";
import { OpenFile } from "./OpenFile.js";
import { randomText } from "./randomText.js";
import { toldSettings } from "./toldSettings.js";
import { Workbench } from "./Workbench.js";

/** A file that the workbench holds. */
export interface OpenedBook {
  readonly host: FileHost;
  readonly desk: Desk;
  readonly disk: DiskFile | null;
  readonly looks: WorkbookLooks | null;
  /** How often a file was opened: another one gets a new grid. */
  readonly count: number;
}

/** 在线工作台: the same pane beside a grid, for who has WPS or an older Office, or nothing installed. */
export function WorkbenchApp({ openEngine, service }: { openEngine(onProgress: (done: number, of: number) => void): RemoteEngine; readonly service: ServiceClient }) {
  const [opened, setOpened] = useState<OpenedBook | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isReading, setIsReading] = useState(false);

  const open = async ({ name, bytes, disk }: PickedFile): Promise<void> => {
    setIsReading(true);
    const state = openStore(emptyDesk);
    const engine = openEngine((done, of) => {
      const { busy } = state.get();
      if (busy !== null) state.set({ busy: { ...busy, done, of } });
    });
    try {
      const workbook = await engine.openFile(bytes, name);
      if (!workbook.ok) {
        engine.cancel();
        setRefusal(workbook.refusal);
        return;
      }
      const looks = await engine.looks();
      const settings = toldSettings(fileSettings(name, localStorage), { bytes, isChanged: () => host.isChanged() });
      const host: FileHost = openFileHost({ fileName: name, bytes, workbook: workbook.value, settings });
      opened?.desk.engine.cancel();
      setRefusal(null);
      setOpened({ host, disk, looks, count: (opened?.count ?? 0) + 1, desk: { host, engine, state, service, signInDialog: null, today, random: randomText } });
    } finally {
      setIsReading(false);
    }
  };

  useEffect(() => {
    if (opened === null) return undefined;
    const stops = [watchEdits(opened.desk), watchSession(opened.desk), watchDuties(opened.desk, window), resumeSession(opened.desk, () => localStorage)];
    return () => { for (const stop of stops) stop(); };
  }, [opened]);
  if (opened === null) {
    return <OpenFile refusal={refusal} isReading={isReading} onRefused={setRefusal} onOpen={open} onForget={() => { forgetFiles(localStorage); }} />;
  }
  return (
    <DeskProvider value={opened.desk}>
      <Workbench key={opened.count} opened={opened} refusal={refusal} isReading={isReading} onOpen={open} />
    </DeskProvider>
  );
}
