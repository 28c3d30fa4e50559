import { partyYears } from "../layouts/policeExport.js";
import { show } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { isMember } from "./wishes.js";

/** 党龄 that fits neither 转正时间 nor 入党时间. */
export const partyYearsMismatch = rowPlanting("party-years-mismatch", {
  times: 3,
  severity: "warning",
  key: "party_years",
  wish: { where: isMember },
  alter: (spot, turn, { asOf }) =>
    show(spot, "party_years", {
      value: partyYears(spot.person.listing.told.party_full_date, asOf)! + [6, -5, 11][turn]!,
      role: "centre",
    }),
});
