import type { Bench, Planting } from "./bench.js";

/**
 * Rows that matching is tested on, and the dead on their own sheet, stay as they are: people who stand on several rows,
 * who share a name, whose name has a ·.
 */
export const keepClean: Planting = {
  name: "kept-clean",
  plant(bench) {
    const rows = countBy(bench, (values) => values.personKey);
    const names = namesakes(bench);
    for (const { person } of bench.spots) {
      const { personKey, values } = person.listing.person;
      if (rows.get(personKey)! > 1 || names.has(values.name!) || values.name!.includes("·") || values.alive === "去世")
        person.takenBy = this.name;
    }
  },
};

function countBy(
  { spots }: Bench,
  key: (person: Bench["spots"][number]["person"]["listing"]["person"]) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { person } of spots)
    counts.set(key(person.listing.person), (counts.get(key(person.listing.person)) ?? 0) + 1);
  return counts;
}

/** Names that two different people bear. */
export function namesakes({ spots }: Bench): ReadonlySet<string> {
  const bearers = new Map<string, string>();
  const shared = new Set<string>();
  for (const { person } of spots) {
    const { personKey, values } = person.listing.person;
    const first = bearers.get(values.name!);
    if (first === undefined) bearers.set(values.name!, personKey);
    else if (first !== personKey) shared.add(values.name!);
  }
  return shared;
}
