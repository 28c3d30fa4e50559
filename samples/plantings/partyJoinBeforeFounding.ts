import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { both, isMember, withoutPartyYears } from "./wishes.js";

/** 1920.05 for 1960.05. */
export const partyJoinBeforeFounding = rowPlanting("party-join-before-founding", {
  times: 2,
  severity: "error",
  key: "party_join_date",
  wish: { where: both(isMember, withoutPartyYears) },
  alter: (spot, turn) => tell(spot, { party_join_date: ["1920-05", "1919-11"][turn] }),
});
