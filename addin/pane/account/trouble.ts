import type { Refusal } from "../../../roster/model/refusal.js";
import type { ServiceProblem } from "../../service/answered.js";

/** What kept something from being done, of either side. */
export type Trouble = ServiceProblem | Refusal;

export function isRefusal(trouble: Trouble): trouble is Refusal {
  return !("status" in trouble);
}
