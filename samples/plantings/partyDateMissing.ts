import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { both, isMember, withoutPartyYears } from "./wishes.js";

/** A member without 入党时间. */
export const partyDateMissing = rowPlanting("party-date-missing", {
  times: 3,
  severity: "warning",
  key: "party_join_date",
  wish: { needs: ["political_status"], where: both(isMember, withoutPartyYears) },
  alter: (spot) => tell(spot, { party_join_date: undefined }),
});
