import { confirmedTransfer } from "./confirmedTransfer.js";
import type { CountingRule } from "./countingRule.js";
import { currentUnit } from "./currentUnit.js";
import { dualManagement } from "./dualManagement.js";
import { leftDistrict } from "./leftDistrict.js";
import { officeRuling } from "./officeRuling.js";
import { origUnit } from "./origUnit.js";
import { payUnit } from "./payUnit.js";
import { pooledPay } from "./pooledPay.js";
import { smallestId } from "./smallestId.js";
import { soleUnit } from "./soleUnit.js";
import { unfinishedTransfer } from "./unfinishedTransfer.js";

/** In the order in which they are asked; docs/counting.md is made of it. */
export const countingRules: readonly CountingRule[] = [
  leftDistrict, officeRuling, soleUnit, payUnit, pooledPay, dualManagement, unfinishedTransfer, confirmedTransfer, origUnit, currentUnit, smallestId,
];
