import type { FieldDefinition } from "../ledgers/ledger.js";
import type { FieldId } from "../model/field.js";
import type { Finding } from "../model/finding.js";
import { isEmpty, type RosterRecord } from "../model/record.js";
import { columnOf } from "../model/table.js";
import { found } from "./found.js";
import { headingOf } from "./headingOf.js";
import { isMust, standIns } from "./mustFields.js";
import { perContext } from "./perContext.js";
import type { RowRule, RuleContext } from "./rule.js";

/** Fields of which a rule of their own speaks, and 健在状态, where an empty cell means 健在. */
const ownRule: ReadonlySet<FieldId> = new Set(["revolution_start_date", "party_join_date", "party_branch", "death_date", "mobile", "landline", "alive"]);

/** A must field whose column is there but whose cell is empty. */
export const requiredMissing: RowRule = {
  code: "required-missing",
  block: "required",
  severities: ["error", "warning"],
  fix: "none",
  scope: "row",
  reads: [
    "name", "id_no", "gender", "birth_date", "political_status", "retire_kind", "retire_date", "work_start_date", "orig_unit", "orig_post",
    "orig_unit_post", "orig_rank", "orig_grade", "prof_title", "current_unit",
  ],

  check(record, context) {
    let findings: Finding[] | null = null;
    for (const definition of mustColumns(context)) {
      const { field } = definition;
      const told = record.told[field];
      if (told === undefined || told.value !== null || !isEmpty(record, field) || isExcused(record, definition)) continue;
      (findings ??= []).push(found(requiredMissing, field === "name" ? "error" : "warning", { record, field, context }, { params: { heading: headingOf(context, field) } }));
    }
    return findings;
  },
};

const mustColumns = perContext((context: RuleContext): readonly FieldDefinition[] => {
  const { table, ledger, policy } = context;
  const has = (field: FieldId): boolean => columnOf(table, field) >= 0;
  const musts = ledger.fields.filter((definition) => isMust(definition, policy) && !ownRule.has(definition.field) && has(definition.field));
  const combined = ledger.fields.filter(({ field }) => field === "orig_unit_post" && has(field) && !(has("orig_unit") && has("orig_post")));
  return [...musts, ...combined];
});

function isExcused(record: RosterRecord, { field, required }: FieldDefinition): boolean {
  if (record.defaulted?.includes(field)) return true;
  if (field === "orig_rank" && hasNoRank(record)) return true;
  const kind = record.told.retire_kind?.value ?? null;
  if (required === "must-tuixiu" && kind === "离休") return true;
  if (required === "must-lixiu" && kind !== "离休") return true;
  return (standIns[field] ?? []).some((other) => record.told[other] !== undefined && !isEmpty(record, other));
}

/** Workers have no rank, people of 事业单位 have a title, people of companies neither. */
function hasNoRank(record: RosterRecord): boolean {
  // 无 and / say that there is none.
  if (record.told.orig_rank?.text.trim() !== "") return true;
  const kind = record.told.retire_kind?.value ?? null;
  if (kind === "退休工人" || kind === "建退工人") return true;
  if (record.told.prof_title !== undefined && !isEmpty(record, "prof_title")) return true;
  const unit = (record.told.orig_unit?.text ?? "") + (record.told.orig_unit_post?.text ?? "");
  return /公司|集团|厂|企业/u.test(unit);
}
