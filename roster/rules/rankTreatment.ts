import { rankOrder } from "../codes/ranks.js";
import { treatmentRank } from "../codes/treatments.js";
import { found } from "./found.js";
import type { RowRule } from "./rule.js";

/** A treatment is never lower than the 职务层次. A 职级 alone says nothing: it gives no 职务层次 by itself. */
export const rankTreatment: RowRule = {
  code: "rank-treatment",
  block: "retirement",
  scope: "row",
  severities: ["info"],
  fix: "none",
  source: "国发〔1982〕62号, 4 (基本政治待遇不变); 公务员法 第十八条",
  reads: ["orig_rank", "treatment_rank"],

  check(record, context) {
    const rank = record.told.orig_rank?.value ?? null;
    const treatment = record.told.treatment_rank?.value ?? null;
    if (rank === null || treatment === null || rank === treatment) return null;
    const level = treatmentRank(treatment);
    const given = level === null ? null : rankOrder(level);
    const held = rankOrder(rank);
    if (given === null || held === null || given <= held) return null;
    return found(rankTreatment, "info", { record, field: "treatment_rank", context }, { params: { rank, treatment } });
  },
};
