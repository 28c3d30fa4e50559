import type { Counting, PersonFacts, UnitRecord } from "../../model/person.js";
import type { UnitNames } from "../unitNames.js";

/** What the rules look at; every list is in an order that does not depend on who told first. */
export interface CountingCase {
  /** What stands of every record of the person. */
  readonly records: readonly UnitRecord[];
  /** Those of units that have not said 转出, or whose transfer is open; all where every unit has. They have a vote. */
  readonly staying: readonly UnitRecord[];
  /** Units that still have the person on their roster; all where none has. Who pays or leads counts only if it lists. */
  readonly listing: readonly string[];
  /** Every unit says 转出 of the person and none takes them. */
  readonly allGone: boolean;
  readonly names: UnitNames;
  readonly facts: Pick<PersonFacts, "ruling" | "transfers">;
}

/** The units that a rule leaves, and what it saw. */
export interface Choice {
  readonly unitIds: readonly string[];
  readonly because: Counting["because"];
}

/** One reason why a unit counts a person. */
export interface CountingRule {
  /** Stable: stands with every person that it decided. */
  readonly ruleId: string;
  /** Where the rule comes from, for docs/counting.md. */
  readonly source: string;
  /**
   * Chooses among the units that the rules before have left; null where it has nothing to say. One unit decides, several
   * are left to the next rules.
   */
  choose(unitIds: readonly string[], counted: CountingCase): Choice | null;
}
