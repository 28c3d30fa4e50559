import { tell } from "./bench.js";
import { rowPlanting } from "./rowPlanting.js";
import { isMember } from "./wishes.js";

/** A member of no branch. */
export const partyBranchMissing = rowPlanting("party-branch-missing", {
  times: 3,
  severity: "warning",
  key: "party_branch",
  wish: { where: isMember },
  alter: (spot) => tell(spot, { party_branch: undefined }),
});
