import { maskAddress, maskNumber, maskPhones, maskText } from "../codes/maskText.js";
import type { Statement } from "../model/change.js";
import type { FieldId } from "../model/field.js";

/** In the place of a text of which nothing is shown. */
export const maskedText = "***";

type Mask = (text: string) => string;
const hide: Mask = () => maskedText;

/** How a sensitive field is shown to who may not see it in full (P2); any other text loses the numbers that hide in it. */
const masks: { readonly [F in FieldId]?: Mask } = {
  id_no: maskNumber,
  mobile: maskPhones, landline: maskPhones, contact: maskPhones, spouse: maskPhones, family: maskPhones, survivor: maskPhones, liaison: maskPhones,
  home_addr: maskAddress, registered_addr: maskAddress,
  health: hide, self_care: hide, disease: hide, medical_treatment: hide, hardship: hide, nursing_fee: hide, income: hide, bank: hide,
  // Where units write 脑梗.
  remark: hide,
};

/** Whether what is shown of the field may be less than what was told. */
export function isMaskedField(field: FieldId): boolean {
  return masks[field] !== undefined;
}

/** One value as who may not see it in full sees it. @example maskCell("mobile", "13912345678") === "139****5678" */
export function maskCell(field: FieldId, text: string): string {
  return (masks[field] ?? maskText)(text);
}

/** The same of a value that may not be there. */
export function maskCellOrNull(field: FieldId, text: string | null): string | null {
  return text === null ? null : maskCell(field, text);
}

/** A whole statement, masked field by field. @example maskStatement({ name: "李建国", id_no: "11010519491231002X" }) */
export function maskStatement(statement: Statement): Statement {
  const masked: { [F in FieldId]?: string } = {};
  for (const [field, text] of Object.entries(statement) as [FieldId, string][]) masked[field] = maskCell(field, text);
  return masked;
}
