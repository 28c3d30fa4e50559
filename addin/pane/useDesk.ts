import { createContext, useContext, useSyncExternalStore } from "react";
import type { Desk, DeskState } from "../workflow/desk.js";

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("A view of the pane stands within DeskProvider");
  return desk;
}

/** What is shown now; the view is drawn anew when it changes. */
export function useDeskState(): DeskState {
  const { state } = useDesk();
  return useSyncExternalStore(state.subscribe, state.get);
}
