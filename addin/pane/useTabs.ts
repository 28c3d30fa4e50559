import { createContext, useContext } from "react";

/** The pane's tabs, in their order. */
export const tabs = ["check", "enrich", "report", "duties", "person", "forms"] as const;
export type Tab = (typeof tabs)[number];

/** Leads to another tab. */
const Opening = createContext<(tab: Tab) => void>(() => undefined);
export const TabsProvider = Opening.Provider;
export const useOpenTab = (): ((tab: Tab) => void) => useContext(Opening);
