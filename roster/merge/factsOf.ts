import type { BureauWord, CountingRuling, PersonFacts, Transfer } from "../model/person.js";
import type { DeathWord, KeptAct } from "../model/personAct.js";

/** What is kept of a person beside the records of the units. */
export interface KeptFacts {
  readonly acts: readonly KeptAct[];
  readonly transfers: readonly Transfer[];
  readonly deaths: readonly DeathWord[];
}

/**
 * What counts of it: every word of the bureau, and of flags and rulings the last. When two persons turn out to be one, the
 * acts on both apply, the later over the earlier; parted again each has its own.
 * @example factsOf({ acts, transfers: [], deaths: [] }).flags.fourBodies
 */
export function factsOf({ acts, transfers, deaths }: KeptFacts): PersonFacts {
  const words: BureauWord[] = [];
  let fourBodies = false;
  let ruling: CountingRuling | null = null;
  for (const { act, by, at, reason } of [...acts].sort(byTime)) {
    switch (act.kind) {
      case "word":
        words.push({ field: act.field, value: act.value, by, at, ruling: reason });
        break;
      case "flag":
        fourBodies = act.on;
        break;
      case "ruling":
        ruling = act.unitId === null ? null : { unitId: act.unitId, by, at, ruling: reason };
        break;
    }
  }
  return {
    flags: { fourBodies }, words, transfers, ruling,
    deathConfirmed: deaths.some(({ toldAt, confirmedAt }) => confirmedAt !== null && confirmedAt >= toldAt),
    deathTold: deaths.map(({ toldAt }) => toldAt).sort(),
  };
}

/** Of two at one moment always the same one is the last. */
function byTime(a: KeptAct, b: KeptAct): number {
  return a.at < b.at || (a.at === b.at && a.actId < b.actId) ? -1 : 1;
}
