import { expectAt, type Planting } from "./bench.js";

/** A person entered twice on one sheet, the second time without the number. */
export const personDuplicate: Planting = {
  name: "person-duplicate",
  plant(bench) {
    for (const second of bench.spots.filter((spot) => spot.person.listing.again === "same-unit")) {
      const first = bench.spots.find(
        (spot) =>
          spot.table === second.table && spot.person.listing.person === second.person.listing.person && spot !== second,
      )!;
      for (const spot of [first, second]) expectAt(bench, spot, { rule: this.name, severity: "warning", key: "name" });
    }
  },
};

/** Second listings that were entered without the number. */
export const listedWithoutNumber: Planting = {
  name: "listed-without-number",
  plant(bench) {
    for (const spot of bench.spots.filter(
      ({ person }) => person.listing.again !== null && person.listing.told.id_no === undefined,
    )) {
      expectAt(bench, spot, { rule: "required-missing", severity: "warning", key: "id_no" });
    }
  },
};
