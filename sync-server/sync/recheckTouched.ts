import { holdErrors, type RecheckOptions } from "../../roster/changes/recheckStatement.js";
import type { Touched } from "../../roster/merge/mergeChanges.js";

/** What waits in each touched record that its unit still lists, found anew: no sender can make an error stand. */
export function recheckTouched(touched: readonly Touched[], options: RecheckOptions): readonly Touched[] {
  return touched.map((each) => {
    const { after } = each;
    if (after.removed !== null) return each;
    const held = holdErrors(after.statement, after.held, options);
    return held === after.held ? each : { ...each, after: { ...after, held } };
  });
}
