import { holdErrors, type RecheckOptions } from "../../roster/changes/recheckStatement.js";
import type { Touched } from "../../roster/merge/mergeChanges.js";
import type { ToldAcceptance } from "../../roster/model/acceptance.js";
import type { Store } from "../store/openStore.js";
import type { RosterPlace } from "../store/rosters.js";
import { readAccepted } from "./keepAcceptances.js";

export interface RecheckTouched extends Pick<RecheckOptions, "asOf" | "policy"> {
  /** Errors that are let stand with what is written now; those of before stand in the history. */
  readonly acceptances?: readonly ToldAcceptance[];
}

/**
 * What waits in each touched record that its unit still lists, found anew: no sender can make an error stand without a reason.
 * Only where we would hold more than the record does is it looked up what somebody let stand: that is rare.
 */
export async function recheckTouched(store: Store, place: RosterPlace, touched: readonly Touched[], { acceptances = [], ...options }: RecheckTouched): Promise<readonly Touched[]> {
  const checked = touched.map((each) => recheck(each, options));
  const doubtful = touched.filter((each, index) => checked[index] !== each).map(({ after }) => after.recordId);
  if (doubtful.length === 0) return checked;
  const accepted = await readAccepted(store, place, doubtful, acceptances);
  return touched.map((each, index) => (checked[index] === each ? each : recheck(each, { ...options, isAccepted: accepted(each.after.recordId, each.after.statement) })));
}

function recheck(touched: Touched, options: RecheckOptions): Touched {
  const { after } = touched;
  if (after.removed !== null) return touched;
  const held = holdErrors(after.statement, after.held, options);
  return held === after.held ? touched : { ...touched, after: { ...after, held } };
}
