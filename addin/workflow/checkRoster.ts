import { Cancelled } from "../engine/remoteEngine.js";
import type { PlacedFinding } from "../engine/engine.js";
import type { Desk } from "./desk.js";
import { keyOfFinding } from "./desk.js";
import { readKnownLayouts, readRemembered } from "./remembered.js";
import { showMarks } from "./marks.js";

/** 名册检查: reads the workbook as it is now and checks every roster in it. Ends without a trace when cancelled. */
export async function checkRoster(desk: Desk): Promise<void> {
  const { host, engine, state } = desk;
  const abort = new AbortController();
  state.set({ busy: { what: "reading", done: null, of: null }, refusal: null, failed: false, undone: null });
  try {
    const workbook = await host.read({ signal: abort.signal, onProgress: (done, of) => { state.set({ busy: { what: "reading", done, of } }); } });
    const fileName = await host.fileName();
    const { confirmed, acceptances } = await readRemembered(host.settings);
    const layouts = await readKnownLayouts(host.preferences);
    state.set({ busy: { what: "checking", done: null, of: null }, fileName, confirmed, layouts, acceptances });
    await engine.take(workbook, fileName);
    const check = await engine.check({ asOf: desk.today(), confirmed: [...confirmed, ...layouts], acceptances, toldIdNumbers: [] });
    const findings = [...check.findings].sort(byUrgency);
    const at = state.get().at;
    state.set({ check, findings, proposals: null, at: findings.some((finding) => keyOfFinding(finding) === at) ? at : null });
    await showMarks(desk);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
  } finally {
    state.set({ busy: null });
  }
}

/** Ends a check under way; what was found before stays. */
export function cancelWork({ engine, state }: Desk): void {
  engine.cancel();
  state.set({ busy: null });
}

const severities = ["error", "warning", "info"];

/** Errors first, then in the order of the sheet. */
export function byUrgency(a: PlacedFinding, b: PlacedFinding): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || a.row - b.row || a.column - b.column;
}
