import type { IsoDay } from "../../roster/model/partialDate.js";

const days = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** Days of this product are days in Asia/Shanghai, wherever the service runs. */
export function dayInShanghai(at: Date): IsoDay {
  return days.format(at);
}
