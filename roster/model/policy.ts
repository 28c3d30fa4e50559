import type { FieldId } from "./field.js";
import type { IsoDay } from "./partialDate.js";

/** Whose word counts for a field: the bureau's, the unit's that counts the person, or the latest confirmed of anybody's. */
export type Authority = "bureau" | "unit" | "latest";

/** 离休; marked 四套班子 by the bureau; everybody else. Somebody may be both of the first two. */
export const authorityCategories = ["lixiu", "four-bodies", "other"] as const;
export type AuthorityCategory = (typeof authorityCategories)[number];

/** One line of the authority policy. */
export interface AuthorityRule {
  /** Stands with every value that it chose. */
  readonly ruleId: string;
  readonly authority: Authority;
  readonly categories: readonly AuthorityCategory[];
  readonly fields: readonly FieldId[];
}

/** A member department and what its duty lets its readers see of people beside name and unit; masked all the same. */
export interface DepartmentPolicy {
  readonly departmentId: string;
  readonly name: string;
  readonly fields: readonly FieldId[];
}

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
  /** In their order: the first that names the field for the person decides; what none names goes by the latest word. */
  readonly authority: readonly AuthorityRule[];
  readonly departments: readonly DepartmentPolicy[];
}

/** 职级、待遇、时期: what 区委组织部(老干部局) leads for the people whose two treatments it answers for. */
const ledByBureau: readonly FieldId[] = [
  "orig_rank", "orig_grade", "treatment_rank", "treatment_date", "medical_treatment", "revolution_period", "revolution_start_date",
];

/** 日常服务管理: what the unit that sees the person knows best. */
const knownToUnit: readonly FieldId[] = [
  "mobile", "landline", "liaison", "contact", "home_addr", "registered_addr", "lives_elsewhere", "living", "health", "self_care",
  "hardship", "marital", "spouse", "family", "survivor", "birthday_wish",
];

/** Source: domain of the office, 谁牵头 (区委组织部: 离休干部 and 四套班子退休干部; 原单位: 日常服务管理). */
const defaultAuthority: readonly AuthorityRule[] = [
  // With the kind itself free, a unit could take somebody out of the bureau's hands by calling them 退休.
  { ruleId: "bureau-lixiu", authority: "bureau", categories: ["lixiu"], fields: ["retire_kind", ...ledByBureau] },
  { ruleId: "bureau-four-bodies", authority: "bureau", categories: ["four-bodies"], fields: ledByBureau },
  { ruleId: "unit-daily", authority: "unit", categories: authorityCategories, fields: knownToUnit },
];

/**
 * Source: domain of the office, 谁管理谁 (各司其职). Where it names no field a department reads names and units only; nobody
 * of them reads health.
 */
const defaultDepartments: readonly DepartmentPolicy[] = [
  { departmentId: "dangzhengban", name: "党政办", fields: [] },
  { departmentId: "zuzhibu", name: "组织部", fields: [] },
  // 宣传典型
  { departmentId: "xuanchuanbu", name: "宣传部", fields: ["honor", "gwh", "skills"] },
  { departmentId: "jingfaju", name: "经发局", fields: [] },
  // 到龄、待遇
  {
    departmentId: "rensheju", name: "人社局",
    fields: ["gender", "birth_date", "work_start_date", "retire_kind", "retire_date", "orig_rank", "orig_grade", "treatment_rank", "treatment_date"],
  },
  // 经费：谁发、哪一类
  { departmentId: "caizhengju", name: "财政局", fields: ["retire_kind", "pay_unit"] },
  { departmentId: "chengjianju", name: "城建局", fields: [] },
  // 老年大学；医疗待遇涉及健康，不在默认之内
  { departmentId: "shehuishiyeju", name: "社会事业局", fields: ["hobby", "skills"] },
];

export const defaultPolicy: Policy = {
  version: "1",
  inForceFrom: "2025-01-01",
  required: [],
  retirementTolerance: 1,
  oldestAge: 110,
  youngestRetired: 40,
  authority: defaultAuthority,
  departments: defaultDepartments,
};
