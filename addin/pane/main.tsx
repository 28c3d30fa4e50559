import { createRoot } from "react-dom/client";
import { openRemoteEngine } from "../engine/remoteEngine.js";
import { openExcelHost } from "../host/excel/excelHost.js";
import { today } from "../workflow/today.js";
import { emptyDesk, type Desk } from "../workflow/desk.js";
import { watchEdits } from "../workflow/live.js";
import { openStore } from "../workflow/store.js";
import { startOffline } from "../offline/startOffline.js";
import { startFluent } from "./fluent.js";
import { languageFrom, speak, SpeechProvider } from "./language.js";
import { officeReady } from "./officeReady.js";
import "./pane.css";
import { PaneApp } from "./PaneApp.js";
import { DeskProvider } from "./useDesk.js";

const startWorker = (): Worker => new Worker(new URL("../engine/engineWorker.ts", import.meta.url), { type: "module" });

startFluent();
const root = createRoot(document.getElementById("root")!);
const office = await officeReady();
const speech = speak(languageFrom(office.language));
document.documentElement.lang = speech.language;
document.title = speech.pane.product;

if (office.isExcel) {
  const state = openStore(emptyDesk);
  const engine = openRemoteEngine(startWorker, (done, of) => {
    const { busy } = state.get();
    if (busy !== null) state.set({ busy: { ...busy, done, of } });
  });
  const desk: Desk = { host: openExcelHost(), engine, state, today, random: () => crypto.randomUUID() };
  watchEdits(desk);
  root.render(
    <SpeechProvider value={speech}>
      <DeskProvider value={desk}><main><h1 className="unseen">{speech.pane.product}</h1><PaneApp /></main></DeskProvider>
    </SpeechProvider>,
  );
} else {
  root.render(<main className="pane"><h1>{speech.pane.product}</h1><p>{speech.pane.notInExcel}</p><p><a href="workbench.html">{speech.pane.toWorkbench}</a></p></main>);
}

// A newer version waits until no pane is open any more: nobody's work is interrupted by it.
startOffline(() => undefined);
