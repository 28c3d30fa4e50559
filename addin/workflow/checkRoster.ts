import { Cancelled } from "../engine/remoteEngine.js";
import type { CheckView, PlacedFinding } from "../engine/engine.js";
import type { Desk } from "./desk.js";
import { keyOfFinding } from "./desk.js";
import { readKnownLayouts, readRemembered } from "./remembered.js";
import { showMarks } from "./marks.js";
import { refreshPerson } from "./showPerson.js";

/**
 * 名册检查: reads the workbook as it is now and checks every roster in it. Ends without a trace when cancelled.
 * @param isQuiet without a sign and without marks: for what others did in the same workbook
 */
export async function checkRoster(desk: Desk, isQuiet = false): Promise<void> {
  const { host, engine, state } = desk;
  const abort = new AbortController();
  const cancel = (): void => { abort.abort(new Cancelled()); cancelWork(desk); };
  if (!isQuiet) state.set({ busy: { what: "reading", done: null, of: null, cancel }, refusal: null, failed: false });
  try {
    const onProgress = (done: number, of: number): void => { if (!isQuiet) state.set({ busy: { what: "reading", done, of, cancel } }); };
    const workbook = await host.read({ signal: abort.signal, onProgress });
    const fileName = await host.fileName();
    const { confirmed, acceptances } = await readRemembered(host.settings);
    const layouts = await readKnownLayouts(host.preferences);
    state.set({ ...(isQuiet ? {} : { busy: { what: "checking", done: null, of: null, cancel } }), fileName, confirmed, layouts, acceptances });
    await engine.take(workbook, fileName);
    takeCheck(desk, await engine.check({ asOf: desk.today(), confirmed: [...confirmed, ...layouts], acceptances, toldIdNumbers: state.get().toldIdNumbers }));
    await refreshPerson(desk);
    if (!isQuiet) await showMarks(desk);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
  } finally {
    if (!isQuiet) state.set({ busy: null });
  }
}

/** Shows what a check has found; the place that the clerk stands at stays where it still is a finding. */
export function takeCheck({ state }: Desk, check: CheckView): void {
  const findings = [...check.findings].sort(byUrgency);
  const { at } = state.get();
  state.set({ check, findings, proposals: null, isStale: false, edition: state.get().edition + 1, at: at !== null && findings.some((finding) => keyOfFinding(finding) === at) ? at : null });
}

/** Ends a check under way; what was found before stays. */
export function cancelWork({ engine, state }: Desk): void {
  engine.cancel();
  state.set({ busy: null, isStale: state.get().check !== null });
}

const urgency: Readonly<Record<PlacedFinding["severity"], number>> = { error: 0, warning: 1, info: 2 };

/** Errors first, then in the order of the sheet. */
export function byUrgency(a: PlacedFinding, b: PlacedFinding): number {
  return urgency[a.severity] - urgency[b.severity] || a.row - b.row || a.column - b.column;
}
