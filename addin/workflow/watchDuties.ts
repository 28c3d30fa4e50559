import type { Desk } from "./desk.js";
import { noDuties } from "./dutyBoard.js";
import { readCounts } from "./readCounts.js";
import { unitOf } from "./session.js";

/** Who comes and goes between windows asks once in so many milliseconds; nobody is asked while the pane rests. */
const apart = 20_000;

/** Keeps the number on the tab: asked when somebody has signed in, after 报送, and when they come back to the pane. @returns what stops it */
export function watchDuties(desk: Desk, page: Pick<Window, "addEventListener" | "removeEventListener">): () => void {
  let asked = -Infinity;
  let unitId: string | null = null;
  let sent = desk.state.get().report.sent;
  const ask = (): void => {
    asked = performance.now();
    void readCounts(desk);
  };
  const onBack = (): void => { if (unitId !== null && performance.now() - asked > apart) ask(); };
  const onChange = (): void => {
    const { session, report } = desk.state.get();
    const now = unitOf(session)?.unitId ?? null;
    const hasSent = report.sent !== sent && report.sent !== null;
    if (now === unitId && !hasSent) return;
    [unitId, sent] = [now, report.sent];
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
