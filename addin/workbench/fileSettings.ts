import type { HostSettings } from "../host/sheetHost.js";

const prefix = "roster.workbook.";

/** Settings of a file, kept by the browser under the file's name: a file opened in the page has no place of its own for them. */
export function fileSettings(fileName: string, storage: Pick<Storage, "getItem" | "setItem" | "removeItem">): HostSettings {
  const nameOf = (key: string): string => `${prefix}${fileName}.${key}`;
  return {
    read: (key) => Promise.resolve(storage.getItem(nameOf(key))),
    write(key, text) {
      if (text === null) storage.removeItem(nameOf(key));
      else storage.setItem(nameOf(key), text);
      return Promise.resolve();
    },
  };
}
