/** How far the pages are with working without a network. */
export interface Offline {
  /** A newer version lies ready; it is used when the page says so, or when all its windows were closed. */
  readonly hasUpdate: boolean;
  /** Uses the newer version: the page is loaded anew. */
  update(): void;
}

/**
 * Makes the pages work without a network from the next load on, where the browser can (HTTPS, or this computer itself).
 * @param onChange told when a newer version lies ready
 */
export function startOffline(onChange: (offline: Offline) => void): void {
  if (!("serviceWorker" in navigator)) return;
  const script = new URL("serviceWorker.js", document.baseURI);
  void register(script, onChange).catch(() => undefined);
}

async function register(script: URL, onChange: (offline: Offline) => void): Promise<void> {
  const registration = await navigator.serviceWorker.register(script, { scope: new URL("../", script).pathname, updateViaCache: "none" });
  const tell = (worker: ServiceWorker): void => {
    onChange({
      hasUpdate: true,
      update() {
        navigator.serviceWorker.addEventListener("controllerchange", () => { location.reload(); }, { once: true });
        worker.postMessage({ kind: "take-over" });
      },
    });
  };
  // Without a worker in charge there is no older version to be replaced.
  const watch = (worker: ServiceWorker | null): void => {
    worker?.addEventListener("statechange", () => { if (worker.state === "installed" && navigator.serviceWorker.controller !== null) tell(worker); });
  };
  if (registration.waiting !== null && navigator.serviceWorker.controller !== null) tell(registration.waiting);
  registration.addEventListener("updatefound", () => { watch(registration.installing); });
  watch(registration.installing);
  await keepOffice();
}

/** Office's library was loaded before the worker was there; it is asked to keep it. */
async function keepOffice(): Promise<void> {
  const addresses = performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.includes("/office-js/"));
  if (addresses.length === 0) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ kind: "keep-office", addresses });
}
