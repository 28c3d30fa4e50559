import { createRoot } from "react-dom/client";
import { openRemoteEngine } from "../engine/remoteEngine.js";
import { startFluent } from "../pane/fluent.js";
import { languageFrom } from "../pane/language.js";
import "../pane/pane.css";
import { openServiceClient } from "../service/serviceClient.js";
import "./workbench.css";
import { WorkbenchRoot } from "./WorkbenchRoot.js";

const startWorker = (): Worker => new Worker(new URL("../engine/engineWorker.ts", import.meta.url), { type: "module" });

startFluent();
const service = openServiceClient({ language: () => languageFrom(document.documentElement.lang), pages: location.href });
createRoot(document.getElementById("root")!).render(
  <WorkbenchRoot openEngine={(onProgress) => openRemoteEngine(startWorker, onProgress)} service={service} />,
);
