import type { FieldId } from "../model/field.js";
import type { Fix } from "../model/finding.js";
import type { RosterRecord } from "../model/record.js";
import { deathMark, deathWordIn } from "./deathWords.js";
import { found } from "./found.js";
import { offerValue } from "./offerValue.js";
import type { RowRule, RuleContext } from "./rule.js";

/** Where a hint stands and what it says. */
interface Hint {
  readonly field: FieldId;
  readonly kind: "name" | "remark" | "struck" | "hidden";
  readonly words: string;
}

/**
 * Units mark a death in many ways before they state it: 张三(已故), 病故 in 备注, a struck-out or hidden row. Reminders
 * are muted until somebody answers, for nothing is worse than a greeting to the dead.
 */
export const deceasedHint: RowRule = {
  code: "deceased-hint",
  block: "required",
  severities: ["warning"],
  fix: "ask",
  scope: "row",
  reads: ["name", "remark", "alive", "death_date"],

  check(record, context) {
    if (isStatedDead(record)) return null;
    const hint = hintIn(record);
    if (hint === null) return null;
    const { field, kind, words } = hint;
    return found(deceasedHint, "warning", { record, field, context }, { params: { kind, words }, fix: offerDeath(record, context) });
  },
};

function isStatedDead({ told }: RosterRecord): boolean {
  return told.alive?.value === "去世" || (told.death_date !== undefined && told.death_date.text.trim() !== "");
}

function hintIn(record: RosterRecord): Hint | null {
  const { name, remark } = record.told;
  if (name !== undefined && name.notes !== null) {
    for (const mark of name.notes.find((note) => note.code === "name-mark")?.detail ?? []) {
      const words = deathMark(mark);
      if (words !== null) return { field: "name", kind: "name", words };
    }
  }
  if (remark !== undefined && remark.text !== "") {
    const words = deathWordIn(remark.text);
    if (words !== null) return { field: "remark", kind: "remark", words };
  }
  if (record.struck) return { field: "name", kind: "struck", words: "" };
  return record.hidden ? { field: "name", kind: "hidden", words: "" } : null;
}

function offerDeath(record: RosterRecord, context: RuleContext): Fix | null {
  return offerValue({ record, field: "alive", context }, "去世");
}
