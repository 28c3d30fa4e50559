import type { FieldId } from "./field.js";
import type { IsoDay, IsoMonth } from "./partialDate.js";

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

/** Changes that a clerk may not tell alone, by what they are; a removal by its reason, and every word of a death as 去世. */
export const confirmedChanges = ["add", "set", "settle", "去世", "转出", "误录", "重复", "其他"] as const;
export type ConfirmedChange = (typeof confirmedChanges)[number];

/** 工作日历: the days on which offices work otherwise than Monday to Friday. */
export interface WorkCalendar {
  /** Monday to Friday, and yet free (放假). */
  readonly holidays: readonly IsoDay[];
  /** Saturday or Sunday, and yet worked (调休上班). */
  readonly workdays: readonly IsoDay[];
}

/** 月度变动报告: until when, and from when on being late counts. */
export interface ReportPolicy {
  /** Of the month after. */
  readonly dueDay: number;
  /** 顺延: a deadline on a free day moves to the next working day. */
  readonly postponed: boolean;
  /**
   * The first month that a unit must report, put in force by a document; before it deadlines are shown as advice and
   * nothing is scored. null: no month yet.
   */
  readonly owedFrom: IsoMonth | null;
  readonly document: string | null;
}

/** Questions of the office to a unit. */
export interface QuestionPolicy {
  /** Working days for an answer, where the officer names no day. */
  readonly answerDays: number;
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
  /** What a clerk's statement needs the unit lead's confirmation for: everything, nothing, or what is named. */
  readonly clerkNeedsLead: boolean | readonly ConfirmedChange[];
  readonly calendar: WorkCalendar;
  readonly reports: ReportPolicy;
  readonly questions: QuestionPolicy;
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
 * 2026, by 国务院办公厅关于2026年部分节假日安排的通知 (2025-11-04, https://politics.gmw.cn/2025-11/04/content_38391083.htm).
 * The days of a later year are set when they are made known.
 */
const defaultCalendar: WorkCalendar = {
  holidays: [
    "2026-01-01", "2026-01-02", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-02-23", "2026-04-06",
    "2026-05-01", "2026-05-04", "2026-05-05", "2026-06-19", "2026-09-25", "2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07",
  ],
  workdays: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
};

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
  clerkNeedsLead: false,
  calendar: defaultCalendar,
  reports: { dueDay: 5, postponed: true, owedFrom: null, document: null },
  questions: { answerDays: 10 },
  departments: defaultDepartments,
};
