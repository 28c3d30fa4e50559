import type { Severity } from "../../roster/model/finding.js";
import type { ValueKey } from "../people/person.js";
import { expectAt, takeSpot, type Bench, type Planting, type Spot, type Wish } from "./bench.js";

interface RowPlanting {
  /** One row a turn. */
  readonly times: number;
  readonly severity: Severity;
  /** Whose cell the finding stands on. */
  readonly key: ValueKey;
  readonly wish?: Wish;
  /** Makes the mistake; `turn` counts from 0. */
  readonly alter: (spot: Spot, turn: number, bench: Bench) => void;
}

/** A mistake of single rows: takes clean ones, alters them, writes down what must be found. */
export function rowPlanting(rule: string, { times, severity, key, wish = {}, alter }: RowPlanting): Planting {
  return {
    name: rule,
    plant(bench) {
      for (let turn = 0; turn < times; turn += 1) {
        const spot = takeSpot(bench, rule, { ...wish, needs: [key, ...(wish.needs ?? [])] });
        alter(spot, turn, bench);
        expectAt(bench, spot, { rule, severity, key });
      }
    },
  };
}
