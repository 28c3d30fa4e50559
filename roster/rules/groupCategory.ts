import { isRetired } from "../codes/retireKinds.js";
import { offerValue } from "./offerValue.js";
import { found } from "./found.js";
import type { RowRule } from "./rule.js";

/** The row's own category against its heading, 一、离休干部. 退休 alone agrees with every kind of it. */
export const groupCategory: RowRule = {
  code: "group-category",
  block: "within",
  scope: "row",
  severities: ["warning"],
  fix: "ask",
  reads: ["retire_kind"],

  check(record, context) {
    if (record.group === null) return null;
    const kind = record.told.retire_kind?.value ?? null;
    const group = context.table.groups[record.group];
    if (kind === null || group === undefined || group.retireKind === null || agrees(kind, group.retireKind)) return null;
    const place = { record, field: "retire_kind", context } as const;
    return found(groupCategory, "warning", place, {
      params: { kind, group: group.title.trim(), groupKind: group.retireKind, groupRow: group.row },
      fix: offerValue(place, group.retireKind),
    });
  },
};

function agrees(kind: string, groupKind: string): boolean {
  if (kind === groupKind) return true;
  return (groupKind === "退休" && isRetired(kind)) || (kind === "退休" && isRetired(groupKind));
}
