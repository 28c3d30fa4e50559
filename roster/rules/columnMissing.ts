import type { FieldDefinition } from "../ledgers/ledger.js";
import type { FieldId } from "../model/field.js";
import type { Finding } from "../model/finding.js";
import { foundOnTable } from "./found.js";
import { perContext } from "./perContext.js";
import type { ColumnRule, RuleContext } from "./rule.js";
import { isMust, standIns } from "./mustFields.js";

interface Kinds {
  lixiu: number;
  others: number;
  /** Rows for which nothing tells the kind: no group heading stands in. */
  untold: number;
}

/** Fields that the submitting unit or 健在 stands in for when the sheet has no such column. */
const alwaysDefaulted: ReadonlySet<FieldId> = new Set(["orig_unit", "current_unit", "alive"]);

/** Speaks once, on the heading, of a must field that has neither column nor default. */
export const columnMissing: ColumnRule<Kinds> = {
  code: "column-missing",
  block: "sheet",
  severities: ["error", "warning"],
  fix: "none",
  scope: "column",
  reads: ["retire_kind"],

  start: () => ({ lixiu: 0, others: 0, untold: 0 }),

  count(tally, record, sign) {
    const kind = record.told.retire_kind?.value ?? null;
    if (kind === null) tally.untold += sign;
    if (kind === "离休") tally.lixiu += sign;
    else tally.others += sign;
  },

  findings(tally, context) {
    const absent = absentFields(context);
    const nobodyKnown = absent.some(({ field }) => field === "id_no") && absent.some(({ field }) => field === "birth_date");
    return absent.flatMap((definition) => {
      if (definition.required === "must-lixiu" && tally.lixiu === 0) return [];
      if (definition.required === "must-tuixiu" && tally.others === 0) return [];
      if (definition.field === "retire_kind" && tally.untold === 0) return [];
      return [missing(definition.field, nobodyKnown, context)];
    });
  },
};

/** Without a name, or with neither number nor birth, nobody can be told apart. */
function missing(field: FieldId, nobodyKnown: boolean, context: RuleContext): Finding {
  const grave = field === "name" || (nobodyKnown && (field === "id_no" || field === "birth_date"));
  return foundOnTable(columnMissing, grave ? "error" : "warning", { field, context }, { params: { field } });
}

const absentFields = perContext((context): readonly FieldDefinition[] => {
  const { table, ledger, policy } = context;
  const present = new Set<FieldId>(table.columns.flatMap((column) => column.field ?? []));
  // What a question may still turn out to be is not missing yet.
  for (const { candidates } of table.questions) for (const field of candidates) present.add(field);
  const stands = (field: FieldId): boolean => present.has(field) || table.defaults[field] !== undefined;
  return ledger.fields.filter(
    (definition) => isMust(definition, policy) && !alwaysDefaulted.has(definition.field)
      && !stands(definition.field) && !(standIns[definition.field] ?? []).some(stands),
  );
});
