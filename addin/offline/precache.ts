/** A page or asset that works without a network, with the hash of its bytes: what does not hash so is of another version. */
export interface PrecachedFile {
  /** Relative to the folder of the pages: "workbench.html", "assets/pane-x1y2.js". */
  readonly path: string;
  /** SHA-256 in hex. */
  readonly hash: string;
}

/** All files of one build. */
export interface Precache {
  /** Made from all of them: two builds with the same files have the same. */
  readonly version: string;
  readonly files: readonly PrecachedFile[];
}

/** Stands in the built worker until `listPages` puts the list in its place. */
export const precacheMark = "__PRECACHE__";

/** Names of the worker's caches begin so; it touches no other. */
export const cachePrefix = "roster-pages-";

export type PageRequest =
  /** Of this build: out of the cache, whatever the network says. */
  | { readonly kind: "page" | "asset"; readonly path: string }
  /** Office's own library: kept when it was fetched once. */
  | { readonly kind: "office" }
  /** /workbench leads to its page. */
  | { readonly kind: "entry" }
  /** Everything else goes its way untouched: the service's answers are never kept. */
  | { readonly kind: "other" };

/**
 * What a request asks for.
 * @param base the path that the service stands under, with its slash: "/" or "/roster/"
 * @example sortRequest("/pages/workbench.html", "/") // { kind: "page", path: "workbench.html" }
 */
export function sortRequest(pathname: string, base: string): PageRequest {
  if (!pathname.startsWith(base)) return { kind: "other" };
  const path = pathname.slice(base.length);
  if (path === "workbench") return { kind: "entry" };
  if (path.startsWith("office-js/")) return { kind: "office" };
  if (!path.startsWith("pages/")) return { kind: "other" };
  const ofPages = path.slice("pages/".length);
  return { kind: ofPages.startsWith("assets/") ? "asset" : "page", path: ofPages };
}
