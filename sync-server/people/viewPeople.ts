import { viewPersonAmong } from "../../roster/merge/viewPerson.js";
import type { Person, PersonView } from "../../roster/model/person.js";
import type { Policy } from "../../roster/model/policy.js";
import type { UnitNames } from "../../roster/merge/unitNames.js";
import type { KnownFacts } from "./knownFacts.js";

/** A person as the register shows them, with everything that is kept beside the records. */
export function viewKnown(person: Person, { names, facts, policy }: { readonly names: UnitNames; readonly facts: KnownFacts; readonly policy: Policy }): PersonView {
  return viewPersonAmong(facts.timed(person), names, facts.factsOf(person), policy);
}
