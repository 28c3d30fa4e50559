import { cachePrefix, sortRequest, type Precache, type PageRequest } from "./precache.js";

declare const self: ServiceWorkerGlobalScope;
declare const __PRECACHE__: Precache;

/**
 * Keeps the pages working without a network after they were loaded once. One build is one cache: it is filled as a whole, each
 * file checked by its hash, or not at all; pages come out of the active build's cache only, so that two versions never mix.
 * Assets bear a hash of their content in their names, so that an older window still finds its own in its older cache.
 */
const { version, files } = __PRECACHE__;
const cacheName = cachePrefix + version;
/** Office's library has a cache of its own, with the build's name: it may change with it. */
const officeCache = `${cachePrefix}office-${version}`;
const pages = new URL("./", self.location.href);
const base = new URL("../", self.location.href).pathname;
const known = new Set(files.map(({ path }) => path));

self.addEventListener("install", (event) => { event.waitUntil(fill()); });
self.addEventListener("activate", (event) => { event.waitUntil(begin()); });
self.addEventListener("message", (event) => {
  const { kind, addresses } = event.data as { readonly kind?: string; readonly addresses?: readonly string[] };
  if (kind === "take-over") event.waitUntil(self.skipWaiting());
  if (kind === "keep-office") event.waitUntil(keepOffice(addresses ?? []));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  const sorted = sortRequest(url.pathname, base);
  if (sorted.kind !== "other") event.respondWith(answer(request, sorted));
});

async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  try {
    await Promise.all(files.map(async ({ path, hash }) => {
      const response = await fetch(new URL(path, pages), { cache: path.startsWith("assets/") ? "default" : "reload", credentials: "same-origin" });
      const bytes = await response.clone().arrayBuffer();
      if (!response.ok || (await hashOf(bytes)) !== hash) throw new Error(`Not of this build: ${path}`);
      await cache.put(new URL(path, pages), response);
    }));
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

/** Older builds but the one before are forgotten: a window may still be open in that. */
async function begin(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix));
  const [builds, offices] = [names.filter((name) => !name.includes("office-")), names.filter((name) => name.includes("office-"))];
  const old = [...builds.filter((name) => name !== cacheName).slice(0, -1), ...offices.filter((name) => name !== officeCache)];
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request: Request, sorted: Exclude<PageRequest, { kind: "other" }>): Promise<Response> {
  switch (sorted.kind) {
    case "entry": return Response.redirect(new URL("workbench.html", pages), 302);
    case "office": return office(request);
    case "page": {
      const cache = await caches.open(cacheName);
      return (known.has(sorted.path) ? await cache.match(new URL(sorted.path, pages)) : undefined) ?? fetch(request);
    }
    case "asset": return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);
  }
}

/** Fresh where there is a network, else as it was last. */
async function office(request: Request): Promise<Response> {
  const cache = await caches.open(officeCache);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept === undefined) throw error;
    return kept;
  }
}

/** What a page had loaded of Office before this worker was there. */
async function keepOffice(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(officeCache);
  const ours = addresses.filter((address) => {
    const url = new URL(address, pages);
    return url.origin === self.location.origin && sortRequest(url.pathname, base).kind === "office";
  });
  await Promise.all(ours.map((address) => cache.add(address).catch(() => undefined)));
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
