import { createRoot } from "react-dom/client";
import { openRemoteEngine } from "../engine/remoteEngine.js";
import { startFluent } from "../pane/fluent.js";
import "../pane/pane.css";
import "./workbench.css";
import { WorkbenchRoot } from "./WorkbenchRoot.js";

const startWorker = (): Worker => new Worker(new URL("../engine/engineWorker.ts", import.meta.url), { type: "module" });

startFluent();
createRoot(document.getElementById("root")!).render(
  <WorkbenchRoot openEngine={(onProgress) => openRemoteEngine(startWorker, onProgress)} />,
);
