import { expectAt, show, takeSpot, type Planting } from "./bench.js";
import { withoutPartyYears } from "./wishes.js";

const cells = [
  ["ethnicity", "汗族"],
  ["education", "大砖"],
  ["health", "马马虎虎"],
  ["marital", "单生"],
  ["treatment_rank", "副出级"],
  ["ethnicity", "回汉"],
] as const;

/** Slips of the input method. */
export const codeUnknown: Planting = {
  name: "code-unknown",
  plant(bench) {
    for (const [key, value] of cells) {
      const spot = takeSpot(bench, this.name, { needs: [key], where: withoutPartyYears });
      show(spot, key, { value, role: "centre" });
      expectAt(bench, spot, { rule: this.name, severity: "warning", key });
    }
  },
};
