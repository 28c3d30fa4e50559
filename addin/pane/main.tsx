import { createRoot } from "react-dom/client";
import { associateCommands } from "../commands/associateCommands.js";
import { openRemoteEngine } from "../engine/remoteEngine.js";
import { associateFunctions } from "../functions/associateFunctions.js";
import { openExcelHost } from "../host/excel/excelHost.js";
import { writeListSheet } from "../host/excel/listSheet.js";
import { openPreferences, signInByDialog } from "../host/excel/officeHelpers.js";
import { openServiceClient } from "../service/serviceClient.js";
import { watchSession } from "../workflow/watchSession.js";
import { today } from "../workflow/today.js";
import { emptyDesk, type Desk } from "../workflow/desk.js";
import { watchEdits } from "../workflow/live.js";
import { keepPreferences } from "../workflow/keepPreferences.js";
import { openStore } from "../workflow/store.js";
import { startOffline } from "../offline/startOffline.js";
import { startFluent } from "./fluent.js";
import { languageFrom, speak, SpeechProvider } from "./language.js";
import { officeColours, officeReady } from "./officeReady.js";
import "./pane.css";
import { PaneApp } from "./PaneApp.js";
import { run } from "./run.js";
import { DeskProvider } from "./useDesk.js";

const startWorker = (): Worker => new Worker(new URL("../engine/engineWorker.ts", import.meta.url), { type: "module" });

// Office may ask for a function or a command as soon as it is ready.
let stands: (desk: Desk) => void = () => undefined;
if (typeof Office !== "undefined") {
  associateFunctions();
  associateCommands(new Promise((resolve) => { stands = resolve; }), run);
}
const followTheme = startFluent();
const root = createRoot(document.getElementById("root")!);
const office = await officeReady();
if (office.isExcel) followTheme(officeColours);
const speech = speak(languageFrom(office.language));
document.documentElement.lang = speech.language;
document.title = speech.pane.product;

if (office.isExcel && !office.isTooOld) {
  const state = openStore(emptyDesk);
  const engine = openRemoteEngine(startWorker, (done, of) => {
    const { busy } = state.get();
    if (busy !== null) state.set({ busy: { ...busy, done, of } });
  });
  const service = openServiceClient({ language: () => speech.language, pages: location.href });
  const host = openExcelHost();
  const desk: Desk = { host, engine, state, service, signInDialog: signInByDialog, writeList: (list) => writeListSheet(host.settings, list), today, random: () => crypto.randomUUID() };
  watchEdits(desk);
  watchSession(desk);
  stands(desk);
  void keepPreferences(state, openPreferences);
  root.render(
    <SpeechProvider value={speech}>
      <DeskProvider value={desk}><main><h1 className="unseen">{speech.pane.product}</h1><PaneApp /></main></DeskProvider>
    </SpeechProvider>,
  );
  run(desk, meetService(desk));
} else {
  root.render(<main className="pane"><h1>{speech.pane.product}</h1><p>{office.isTooOld ? speech.pane.excelTooOld : speech.pane.notInExcel}</p><p><a href="workbench.html">{speech.pane.toWorkbench}</a></p></main>);
}

/** What needs the service comes after the first view: checking works without it. */
async function meetService(desk: Desk): Promise<void> {
  const [{ watchDuties }, { resumeSession }] = await Promise.all([import("../workflow/watchDuties.js"), import("../workflow/resumeSession.js")]);
  watchDuties(desk, window);
  resumeSession(desk, () => localStorage);
}

// A newer version waits until no pane is open any more: nobody's work is interrupted by it.
startOffline(() => undefined);
