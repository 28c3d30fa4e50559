import { yearOf } from "../../roster/model/partialDate.js";
import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { both, isCadre, isSettled } from "./wishes.js";

/** 入党时间 beside 群众. */
export const partyDateNotMember = rowPlanting("party-date-not-member", {
  times: 2,
  severity: "warning",
  key: "party_join_date",
  wish: {
    needs: ["political_status"],
    where: both(isCadre, isSettled, (values) => values.political_status === "群众"),
  },
  alter: (spot) => tell(spot, { party_join_date: `${yearOf(spot.person.listing.told.birth_date!) + 30}-07` }),
});
