import { createRoot } from "react-dom/client";
import { startFluent } from "../pane/fluent.js";
import { HelpView } from "../pane/HelpView.js";
import { languageFrom, speak, SpeechProvider } from "../pane/language.js";
import "../pane/pane.css";

// The help as a page of its own: where Office's "learn more" and the support address lead.
startFluent();
const speech = speak(languageFrom(navigator.language));
document.documentElement.lang = speech.language;
document.title = speech.pane.product;
createRoot(document.getElementById("root")!).render(
  <SpeechProvider value={speech}><main className="pane"><h1>{speech.pane.product}</h1><HelpView /></main></SpeechProvider>,
);
