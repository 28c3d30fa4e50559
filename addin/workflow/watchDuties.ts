import type { Desk } from "./desk.js";
import { noDuties } from "./dutyBoard.js";
import { readCounts } from "./readCounts.js";
import { unitOf } from "./session.js";

/** Who comes and goes between windows asks once in so many milliseconds; nobody is asked while the pane rests. */
const apart = 20_000;

/** Keeps the number on the tab: asked when somebody has signed in, and when they come back to the pane. @returns what stops it */
export function watchDuties(desk: Desk, page: Pick<Window, "addEventListener" | "removeEventListener">): () => void {
  let asked = -Infinity;
  let unitId: string | null = null;
  const ask = (): void => {
    asked = performance.now();
    void readCounts(desk);
  };
  const onBack = (): void => { if (unitId !== null && performance.now() - asked > apart) ask(); };
  const onChange = (): void => {
    const now = unitOf(desk.state.get().session)?.unitId ?? null;
    if (now === unitId) return;
    unitId = now;
    if (now === null) desk.state.set({ duties: noDuties });
    else ask();
  };
  const stop = desk.state.subscribe(onChange);
  page.addEventListener("focus", onBack);
  onChange();
  return () => {
    stop();
    page.removeEventListener("focus", onBack);
  };
}
