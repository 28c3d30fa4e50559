/** Every field that a record of the retirees ledger can hold, by the kind of value it has. */
export const dateFields = [
  "birth_date", "birth_date_id", "party_join_date", "party_full_date", "work_start_date",
  "revolution_start_date", "retire_date", "treatment_date", "death_date",
] as const;

export const codeFields = [
  "gender", "ethnicity", "education", "political_status", "retire_kind", "revolution_period", "orig_rank",
  "orig_grade", "treatment_rank", "medical_treatment", "health", "self_care", "living", "marital", "alive",
] as const;

export const numberFields = ["seq", "age", "party_years"] as const;

export const phoneFields = ["mobile", "landline"] as const;

/** Yes or no, with what stands beside it: "是", "异地(上海)", "重大疾病". */
export const flagFields = ["offsite", "lives_elsewhere", "hardship", "gwh", "veteran"] as const;

export const textFields = [
  "name", "former_name", "native_place", "prof_title", "party_branch", "party_post", "retire_doc_no", "orig_unit",
  "orig_unit_post", "orig_post", "current_unit", "pay_unit", "disease", "home_addr", "registered_addr", "liaison",
  "skills", "hobby", "income", "nursing_fee", "bank", "archive_place", "honor", "remark", "birthday_wish",
] as const;

/** Groups of columns about somebody else: name, phone, relation, … */
export const subtableFields = ["contact", "spouse", "family", "survivor"] as const;

export type DateField = (typeof dateFields)[number];
export type CodeField = (typeof codeFields)[number];
export type NumberField = (typeof numberFields)[number];
export type PhoneField = (typeof phoneFields)[number];
export type FlagField = (typeof flagFields)[number];
export type TextField = (typeof textFields)[number];
export type SubtableField = (typeof subtableFields)[number];
export type FieldId =
  | "id_no" | DateField | CodeField | NumberField | PhoneField | FlagField | TextField | SubtableField;

export type FieldType = "id" | "date" | "code" | "number" | "phone" | "flag" | "text" | "subtable";

/** What a column of a sub-table holds about that other person. */
export type SubtablePart = "name" | "relation" | "phone" | "birth" | "unit" | "state" | "note";
