import { addMonths, type IsoMonth } from "../../roster/model/partialDate.js";

/** A month in Asia/Shanghai, from its first moment to the first of the next; the zone has no summer time. */
export function monthBounds(month: IsoMonth): { readonly from: Date; readonly until: Date } {
  return { from: firstMoment(month), until: firstMoment(addMonths(month, 1)) };
}

function firstMoment(month: IsoMonth): Date {
  return new Date(`${month}-01T00:00:00+08:00`);
}
