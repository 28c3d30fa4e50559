import type { IsoDay } from "../../roster/model/partialDate.js";

const inShanghai = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai", year: "numeric", month: "2-digit", day: "2-digit" });

/** The day in Shanghai, wherever the computer stands. */
export function today(): IsoDay {
  return inShanghai.format(new Date());
}
