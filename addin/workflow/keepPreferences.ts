import type { Severity } from "../../roster/model/finding.js";
import type { Preferences } from "../host/preferences.js";
import type { DeskState } from "./desk.js";
import type { Store } from "./store.js";

const keys = { marks: "marks", severities: "severities" } as const;
const known: readonly Severity[] = ["error", "warning", "info"];

/**
 * How the clerk likes the pane comes back with the next opening: marks on or off, which findings are shown. A browser that
 * keeps nothing for pages within frames is no fault: then it is as it was the first time.
 * @example void keepPreferences(desk.state, openPreferences);
 */
export async function keepPreferences(state: Store<DeskState>, open: () => Promise<Preferences>): Promise<void> {
  let preferences: Preferences;
  try {
    preferences = await open();
    const [marks, shown] = [preferences.read(keys.marks), preferences.read(keys.severities)];
    const severities = known.filter((severity) => shown?.split(" ").includes(severity));
    // What was chosen while this was read stands.
    const { marksOn, check } = state.get();
    if (check === null) state.set({ marksOn: marks === null ? marksOn : marks === "on", ...(severities.length > 0 ? { severities } : {}) });
  } catch {
    return;
  }
  let last = state.get();
  state.subscribe(() => {
    const now = state.get();
    const before = last;
    last = now;
    if (now.marksOn !== before.marksOn) preferences.write(keys.marks, now.marksOn ? "on" : "off");
    if (now.severities !== before.severities) preferences.write(keys.severities, now.severities.join(" "));
  });
}
