import { createContext, useContext } from "react";
import type { Offline } from "../offline/startOffline.js";
import { Button } from "../pane/Button.js";
import { useWords } from "./useWords.js";

const OfflineContext = createContext<Offline | null>(null);
export const OfflineProvider = OfflineContext.Provider;

/** A newer version is never put under an open file: the clerk says when, and saves before. */
export function UpdateNotice({ isChanged }: { readonly isChanged: boolean }) {
  const words = useWords();
  const offline = useContext(OfflineContext);
  if (offline?.hasUpdate !== true) return null;
  return (
    <p className="row update" role="status">
      {isChanged ? words.updateSaveFirst : words.update}
      {!isChanged && <Button small onPress={() => { offline.update(); }}>{words.updateDo}</Button>}
    </p>
  );
}
