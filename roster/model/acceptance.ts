import type { FieldId } from "./field.js";
import type { IsoDay } from "./partialDate.js";

/** Why an error-level finding of a row may stand, 以档案认定为准, as it travels with the row that it is about. */
export interface AcceptedError {
  readonly rule: string;
  readonly field: FieldId | null;
  /** Of what the rule looked at, so that it counts for that value and no other (C4). */
  readonly valueDigest: string;
  readonly reason: string;
  readonly acceptedBy: string;
  readonly acceptedOn: IsoDay;
}

/** The same of a record that the register knows. */
export interface ToldAcceptance extends AcceptedError {
  readonly recordId: string;
}
