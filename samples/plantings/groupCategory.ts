import { statutoryRetirement } from "../../roster/codes/statutoryRetirement.js";
import { expectAt, takeSpot, tell, type Planting } from "./bench.js";
import { both, inGroups, isLixiu } from "./wishes.js";

/** Rows whose own 类别 is another one than their group's. */
export const groupCategory: Planting = {
  name: "group-category",
  plant(bench) {
    const old = takeSpot(bench, this.name, { needs: ["retire_kind"], where: both(isLixiu, inGroups) });
    const { gender, birth_date: birth } = old.person.listing.told;
    // A label of its own, so that neither 离休's nor 退休's rules have anything else to say.
    tell(old, {
      retire_kind: "建国前参加工作退休干部",
      retire_date: statutoryRetirement(birth!, gender === "男" ? "male" : "female55").date,
    });
    expectAt(bench, old, { rule: this.name, severity: "warning", key: "retire_kind" });
    const worker = takeSpot(bench, this.name, {
      needs: ["retire_kind"],
      where: both(inGroups, (values) => values.retire_kind === "退休工人"),
    });
    tell(worker, { retire_kind: "退职" });
    expectAt(bench, worker, { rule: this.name, severity: "warning", key: "retire_kind" });
  },
};
