import type { FieldDefinition } from "../ledgers/ledger.js";
import type { FieldId } from "../model/field.js";
import type { Policy } from "../model/policy.js";

/** Whether the ledger or the policy wants the field filled, for everyone or for one kind. */
export function isMust({ field, required }: FieldDefinition, policy: Policy): boolean {
  return required === "must" || required === "must-lixiu" || required === "must-tuixiu" || policy.required.includes(field);
}

/** Fields that tell what another one asks for: the combined column both of its parts, one start of work the other. */
export const standIns: { readonly [F in FieldId]?: readonly FieldId[] } = {
  orig_unit: ["orig_unit_post"],
  orig_post: ["orig_unit_post"],
  orig_rank: ["orig_grade"],
  mobile: ["landline"],
  work_start_date: ["revolution_start_date"],
  revolution_start_date: ["work_start_date"],
};
