import type { HostSettings } from "../sheetHost.js";
import type { Turns } from "./turns.js";

/** Settings of the workbook itself, saved with it. */
export interface ExcelSettings extends HostSettings {
  /** They came with something else that was read: asking again needs no message. */
  saw(settings: ReadonlyMap<string, string>): void;
}

export function openSettings({ inTurn }: Turns): ExcelSettings {
  let known: Map<string, string> | null = null;
  return {
    saw(settings) { known = new Map(settings); },
    async read(key) {
      if (known !== null) return known.get(key) ?? null;
      return inTurn(async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject(key);
        setting.load("value");
        await context.sync();
        return setting.isNullObject ? null : String(setting.value);
      });
    },
    async write(key, text) {
      if (text === null) known?.delete(key);
      else known?.set(key, text);
      await inTurn(async (context) => {
        if (text !== null) {
          context.workbook.settings.add(key, text);
          await context.sync();
          return;
        }
        const setting = context.workbook.settings.getItemOrNullObject(key);
        setting.load("key");
        await context.sync();
        if (setting.isNullObject) return;
        setting.delete();
        await context.sync();
      });
    },
  };
}
