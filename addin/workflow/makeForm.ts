import type { FormOrder } from "../engine/formOrder.js";
import type { Desk } from "./desk.js";

/**
 * 表册: draws a form and gives it to the clerk as a workbook of its own; the one that is open is not touched.
 * @returns the name of what was made
 */
export async function makeForm({ engine, host, state }: Desk, order: FormOrder): Promise<string> {
  state.set({ busy: { what: "drawing", done: null, of: null } });
  try {
    const { bytes, fileName } = await engine.drawForm(order);
    await host.newWorkbook(bytes, fileName);
    return fileName;
  } finally {
    state.set({ busy: null });
  }
}
