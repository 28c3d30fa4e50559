import { createRoot } from "react-dom/client";
import { openRemoteEngine } from "../engine/remoteEngine.js";
import { startFluent } from "../pane/fluent.js";
import { languageFrom, speak, SpeechProvider } from "../pane/language.js";
import "../pane/pane.css";
import { openServiceClient } from "../service/serviceClient.js";
import "./workbench.css";
import { WorkbenchApp } from "./WorkbenchApp.js";

const startWorker = (): Worker => new Worker(new URL("../engine/engineWorker.ts", import.meta.url), { type: "module" });

startFluent();
const speech = speak(languageFrom(new URLSearchParams(location.search).get("lang") ?? navigator.language));
document.documentElement.lang = speech.language;
document.title = speech.pane.product;
createRoot(document.getElementById("root")!).render(
  <SpeechProvider value={speech}>
    <WorkbenchApp openEngine={(onProgress) => openRemoteEngine(startWorker, onProgress)} service={openServiceClient({ language: speech.language, pages: location.href })} />
  </SpeechProvider>,
);
