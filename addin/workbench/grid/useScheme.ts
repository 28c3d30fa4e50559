import { useSyncExternalStore } from "react";
import type { Scheme } from "./paint.js";

const queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];

/** How the system wants pages to be coloured, followed while it changes. */
export function useScheme(): Scheme {
  return useSyncExternalStore(subscribe, current);
}

function subscribe(listener: () => void): () => void {
  const lists = queries.map((query) => matchMedia(query));
  for (const list of lists) list.addEventListener("change", listener);
  return () => { for (const list of lists) list.removeEventListener("change", listener); };
}

function current(): Scheme {
  const [dark, contrast] = queries.map((query) => matchMedia(query).matches);
  return contrast === true ? "contrast" : dark === true ? "dark" : "light";
}
