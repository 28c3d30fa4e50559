import type { FieldDefinition, Ledger } from "../../ledgers/ledger.js";
import { normaliseHeading } from "../../ledgers/normaliseHeading.js";
import type { FieldId, SubtablePart } from "../../model/field.js";
import { headingIndexOf } from "../../read/headingIndex.js";
import type { BlankSize } from "./formContext.js";

/** A column of a blank roster. */
export interface BlankColumn {
  readonly definition: FieldDefinition;
  readonly part: SubtablePart | null;
  /** As the sheet has it: one that reading takes for this field and no other. */
  readonly heading: string;
}

/** Whose answers are told in columns of their own; of the others' sub-tables a unit makes columns when it needs them. */
const contactParts: readonly SubtablePart[] = ["name", "relation", "phone"];

/** Kept apart in 原单位 and 原职务, or worked out from what is there. */
const never: ReadonlySet<FieldId> = new Set(["orig_unit_post", "liaison", "birth_date_id"]);
const usual: ReadonlySet<FieldId> = new Set(["seq", "birthday_wish", "landline", "contact", "remark", "native_place"]);
const always: ReadonlySet<FieldId> = new Set(["seq", "remark"]);

/** What units call it, where that says more than the ledger's own name. */
const called: { readonly [F in FieldId]?: string } = { birth_date: "出生年月", orig_rank: "原职务层次", orig_grade: "现职级" };

/** The columns of a blank roster, in the order of the ledger. @example blankColumns(retirees, "must")[1]!.heading === "姓名" */
export function blankColumns(ledger: Ledger, size: BlankSize): readonly BlankColumn[] {
  return ledger.fields.filter((definition) => isWanted(definition, size)).flatMap((definition): readonly BlankColumn[] => {
    if (definition.type !== "subtable") return [{ definition, part: null, heading: ownHeading(definition, ledger) }];
    if (definition.field !== "contact") return [];
    return contactParts.map((part) => ({ definition, part, heading: partHeading(definition, part) }));
  });
}

function isWanted({ field, required, notReported }: FieldDefinition, size: BlankSize): boolean {
  if (never.has(field) || notReported || required === "derived") return false;
  if (always.has(field) || required === "must" || required.startsWith("must-") || required.startsWith("if-")) return true;
  if (size === "must") return false;
  return size === "all" || required === "should" || usual.has(field);
}

/** The official name where it stands for this field alone, else the first heading that does. */
function ownHeading({ field, zh, headings }: FieldDefinition, ledger: Ledger): string {
  const { exact } = headingIndexOf(ledger);
  const own = [called[field] ?? zh, zh, ...headings.filter(({ part }) => part === undefined).map(({ text }) => text)].find((text) => {
    const targets = exact.get(normaliseHeading(text));
    return targets?.length === 1 && targets[0]!.field === field;
  });
  if (own === undefined) throw new Error(`No heading of the ledger means ${field} alone`);
  return own;
}

function partHeading({ headings, field }: FieldDefinition, part: SubtablePart): string {
  const own = headings.find((heading) => heading.part === part);
  if (own === undefined) throw new Error(`No heading of the ledger means the ${part} of ${field}`);
  return part === "name" ? "联系人姓名" : part === "phone" ? "联系人电话" : own.text;
}
