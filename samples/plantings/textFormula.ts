import { show } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";

/** Remarks that a spreadsheet would run when they are typed in again. */
export const textFormula = rowPlanting("text-formula", {
  times: 3,
  severity: "warning",
  key: "remark",
  alter(spot, turn) {
    show(spot, "remark", { value: ["=SUM(C5:C9)", "@王主任核对", '=HYPERLINK("附件1")'][turn]!, role: "text" });
  },
});
