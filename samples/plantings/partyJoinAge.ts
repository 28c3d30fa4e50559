import { yearOf } from "../../roster/model/partialDate.js";
import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { both, isCadre, isMember, withoutPartyYears } from "./wishes.js";

/** A member at sixteen, long after the founding of the state. */
export const partyJoinAge = rowPlanting("party-join-age", {
  times: 3,
  severity: "warning",
  key: "party_join_date",
  wish: { needs: ["birth_date"], where: both(isCadre, isMember, withoutPartyYears) },
  alter: (spot) => tell(spot, { party_join_date: `${yearOf(spot.person.listing.told.birth_date!) + 16}-07` }),
});
