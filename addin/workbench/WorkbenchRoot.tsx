import { useEffect, useMemo, useState } from "react";
import type { RemoteEngine } from "../engine/remoteEngine.js";
import type { ServiceClient } from "../service/serviceClient.js";
import { startOffline, type Offline } from "../offline/startOffline.js";
import { languageFrom, speak, SpeechProvider } from "../pane/language.js";
import { LanguageProvider, rememberedLanguage, rememberLanguage } from "./LanguageChoice.js";
import { OfflineProvider } from "./UpdateNotice.js";
import { WorkbenchApp } from "./WorkbenchApp.js";

/** The workbench in the language that was chosen: by the address, here before, or by the browser. */
export function WorkbenchRoot({ openEngine, service }: { openEngine(onProgress: (done: number, of: number) => void): RemoteEngine; readonly service: ServiceClient }) {
  const [language, setLanguage] = useState(() => languageFrom(new URLSearchParams(location.search).get("lang") ?? rememberedLanguage(navigator.language)));
  const speech = useMemo(() => speak(language), [language]);
  const [offline, setOffline] = useState<Offline | null>(null);
  useEffect(() => { startOffline(setOffline); }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = speech.pane.product;
  }, [language, speech]);
  return (
    <SpeechProvider value={speech}>
      <LanguageProvider value={(chosen) => { rememberLanguage(chosen); setLanguage(chosen); }}>
        <OfflineProvider value={offline}><WorkbenchApp openEngine={openEngine} service={service} /></OfflineProvider>
      </LanguageProvider>
    </SpeechProvider>
  );
}
