import fc from "fast-check";
import type { RemoveReason } from "../../../roster/model/change.js";
import { editedFields, type EditedField } from "./people.js";

/** What the line does to a message. Whoever gets no answer sends the same again. */
export type Fate =
  | "answered"
  /** It never arrives. */
  | "lost"
  /** It arrives, its answer does not. */
  | "unanswered"
  /** It arrives twice at the same moment. */
  | "doubled"
  /** It arrives when a later step delivers it, or never; after others that were sent later. */
  | "delayed"
  /** The connection breaks while the service is at it. */
  | "cut";

export type Edit =
  | { readonly kind: "add"; readonly shared: boolean }
  | { readonly kind: "set"; readonly row: number; readonly field: EditedField; readonly value: number }
  | { readonly kind: "remove"; readonly row: number; readonly reason: RemoveReason }
  /** Back to what was told. */
  | { readonly kind: "revert"; readonly row: number; readonly field: EditedField }
  | { readonly kind: "sort" };

export type Step =
  | { readonly kind: "edit"; readonly clerk: number; readonly edits: readonly Edit[] }
  | { readonly kind: "tell"; readonly clerk: number; readonly fate: Fate }
  /** Everybody at the same moment. */
  | { readonly kind: "together" }
  | { readonly kind: "reread"; readonly clerk: number }
  | { readonly kind: "settle"; readonly clerk: number; readonly dispute: number; readonly keep: "told" | "standing" | "new" }
  | { readonly kind: "deliver"; readonly message: number }
  /** The officer takes back what one submission, or one undoing, did. */
  | { readonly kind: "undo"; readonly unit: number; readonly cause: number }
  | { readonly kind: "restart"; readonly withDatabase: boolean };

/** Numbers are taken modulo what there is, so that every plan can be played, also after shrinking. */
export interface Plan {
  readonly units: number;
  /** The unit of each clerk. */
  readonly clerks: readonly number[];
  /** Whether the clerks of a unit begin with one roster that all of them know, or each with an empty sheet. */
  readonly begun: boolean;
  readonly steps: readonly Step[];
}

const any = fc.nat({ max: 11 });
/** Clerks come upon the same cells only where these are few. */
const row = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: any });
const field = fc.oneof({ weight: 3, arbitrary: fc.constant("mobile" as const) }, { weight: 2, arbitrary: fc.constantFrom(...editedFields) });
const reasons: readonly RemoveReason[] = ["误录", "去世", "重复", "转出", "其他"];

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("set" as const), row, field, value: fc.nat({ max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("add" as const), shared: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("remove" as const), row, reason: fc.constantFrom(...reasons) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("revert" as const), row, field }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("sort" as const) }) },
);

const fate = fc.oneof(
  { weight: 5, arbitrary: fc.constant("answered" as const) },
  { weight: 4, arbitrary: fc.constantFrom("lost" as const, "unanswered" as const, "doubled" as const, "delayed" as const, "cut" as const) },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 40, arbitrary: fc.record({ kind: fc.constant("edit" as const), clerk: any, edits: fc.array(edit, { minLength: 1, maxLength: 3 }) }) },
  { weight: 40, arbitrary: fc.record({ kind: fc.constant("tell" as const), clerk: any, fate }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("together" as const) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("reread" as const), clerk: any }) },
  { weight: 12, arbitrary: fc.record({ kind: fc.constant("settle" as const), clerk: any, dispute: any, keep: fc.constantFrom("told" as const, "standing" as const, "new" as const) }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("deliver" as const), message: any }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("undo" as const), unit: any, cause: any }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("restart" as const), withDatabase: fc.boolean() }) },
);

/** Two to five clerks of one to three units, an officer, and a line that cannot be trusted. */
export const anyPlan: fc.Arbitrary<Plan> = fc.integer({ min: 1, max: 3 }).chain((units) => fc.record({
  units: fc.constant(units),
  clerks: fc.array(fc.oneof(fc.constant(0), fc.nat({ max: units - 1 })), { minLength: 2, maxLength: 5 }),
  begun: fc.boolean(),
  steps: fc.array(step, { minLength: 1, maxLength: 24, size: "max" }),
}));
