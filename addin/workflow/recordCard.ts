import type { UnitRecordRead } from "../../roster/protocol/unitRecord.js";

/** What the service knows of the person of a row. */
export type RecordCard =
  | { readonly kind: "told"; readonly read: UnitRecordRead }
  /** Nobody has reported the person yet. */
  | { readonly kind: "new" }
  /** The row may be somebody who was reported: to be said in 报送 first. */
  | { readonly kind: "doubt"; readonly name: string };
