import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import { covers, parseVersion } from "./apiSets.js";
import type { Book } from "./book.js";
import { openWire, type Wire } from "./wire.js";

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

const source = new vm.Script(readFileSync(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-win32-16.01.js"), "utf8"), { filename: "excel-win32-16.01.js" });

/** Runs the unmodified office.js in Node over a book, and makes `Excel` and `Office` known as a page would. */
export function startOffice(book: Book, excelApi = "1.14"): { readonly wire: Wire; stop(): void } {
  const wire = openWire(book, excelApi);
  const storage = (): object => {
    const kept = new Map<string, string>();
    return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => void kept.set(key, text), removeItem: (key: string) => void kept.delete(key) };
  };
  const page: Record<string, unknown> = {
    console, setTimeout, clearTimeout, setInterval, clearInterval, performance, addEventListener: () => undefined,
    document: { getElementsByTagName: () => [], createElement: () => ({}), addEventListener: () => undefined, cookie: "" },
    navigator: { userAgent: "Mozilla/5.0 Chrome/120", language: "zh-CN" },
    location: { href: "https://localhost/", search: "", hash: "", hostname: "localhost", protocol: "https:" }, sessionStorage: storage(), localStorage: storage(),
  };
  for (const name of ["window", "self", "top", "parent"]) page[name] = page;
  vm.createContext(page);
  source.runInContext(page);
  const { HostBridge } = page["OfficeExtension"] as { HostBridge: { init(bridge: Bridge): void } };
  const bridge: Bridge = {
    sendMessageToHost(text) {
      queueMicrotask(() => { this.onMessageFromHost?.(wire.answer(text)); });
    },
  };
  HostBridge.init(bridge);
  const told = (event: Parameters<Wire["event"]>[0]): void => {
    const message = wire.event(event);
    if (message !== null) queueMicrotask(() => { bridge.onMessageFromHost?.(message); });
  };
  book.onEvent.add(told);
  const here = globalThis as Record<string, unknown>;
  const before = { Excel: here["Excel"], Office: here["Office"], OfficeExtension: here["OfficeExtension"] };
  const has = parseVersion(excelApi);
  const isSetSupported = (set: string, version: string): boolean => set === "ExcelApi" && covers(has, parseVersion(version));
  Object.assign(globalThis, { Excel: page["Excel"], OfficeExtension: page["OfficeExtension"], Office: { context: { requirements: { isSetSupported } } } });
  return {
    wire,
    stop() {
      book.onEvent.delete(told);
      Object.assign(globalThis, before);
    },
  };
}
