import type { FieldId } from "./field.js";
import type { IsoDay } from "./partialDate.js";

/** 政策参数: what differs by place and time. Dated data, edited by the bureau; rules themselves are code. */
export interface Policy {
  readonly version: string;
  readonly inForceFrom: IsoDay;
  /** Fields that a unit must fill beside those of the ledger. */
  readonly required: readonly FieldId[];
  /** Months by which an actual retirement may differ from the statutory month without a word. */
  readonly retirementTolerance: number;
  /** Living and older than this is implausible. */
  readonly oldestAge: number;
  /** Retired and younger than this is implausible. */
  readonly youngestRetired: number;
}

export const defaultPolicy: Policy = {
  version: "1",
  inForceFrom: "2025-01-01",
  required: [],
  retirementTolerance: 1,
  oldestAge: 110,
  youngestRetired: 40,
};
