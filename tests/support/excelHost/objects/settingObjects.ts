import type { Book } from "../book.js";
import { refuse } from "./refusals.js";
import { nullObject, type WireObject } from "./wireObject.js";

/** Settings of the workbook, saved with it. */
export function settingsObject({ settings }: Book): WireObject {
  const one = (key: string): WireObject => ({
    kind: "Setting", identity: { Key: key }, values: { key: () => key, value: () => settings.get(key) },
    setters: { Value: (value) => { settings.set(key, String(value)); } }, methods: { Delete: () => { settings.delete(key); return null; } },
  });
  return {
    kind: "SettingCollection",
    items: () => [...settings.keys()].map(one),
    indexer: (key) => (settings.has(String(key)) ? one(String(key)) : refuse("ItemNotFound", "SettingCollection.getItem")),
    methods: {
      GetItemOrNullObject: (key) => (settings.has(String(key)) ? one(String(key)) : nullObject("Setting")),
      GetCount: () => settings.size,
      Add: (key, value) => { settings.set(String(key), String(value)); return one(String(key)); },
    },
  };
}
