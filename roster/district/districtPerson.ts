import type { PartialDate } from "../model/partialDate.js";
import type { PersonView } from "../model/person.js";
import type { AgeBand } from "./ageBands.js";

/** 离休, 退休, 其他 (退职 …), and 类别待核: nobody is dropped because their kind is not known. */
export const categories = ["lixiu", "tuixiu", "other", "unclear"] as const;
export type Category = (typeof categories)[number];

export const sexes = ["male", "female", "unclear"] as const;
export type Sex = (typeof sexes)[number];

export const memberships = ["member", "other", "unclear"] as const;
export type Membership = (typeof memberships)[number];

/** Why somebody is to be looked after first, in the order in which lists show it. */
export const careReasons = ["aged", "dependent", "alone", "hardship"] as const;
export type CareReason = (typeof careReasons)[number];

/** Whether and how a person counts on the as-of day. */
export type Standing =
  /** Living and retired: 实有. */
  | "counted"
  /** Dead within the year of the report, or nobody told when: 本年去世. */
  | "died"
  /** Dead in an earlier year, still in a roster. */
  | "died-before"
  /** 内退, or retirement lies ahead: not yet in the statistics. */
  | "not-retired";

/** A person as the statistics see them: every class already chosen, so that figures only group. */
export interface DistrictPerson {
  readonly personId: string;
  readonly unitId: string;
  readonly name: string;
  readonly category: Category;
  readonly sex: Sex;
  readonly membership: Membership;
  readonly birth: PartialDate | null;
  /** Completed years: of the living on the as-of day, of the dead at death; null where birth or death is not known. */
  readonly age: number | null;
  readonly band: AgeBand;
  /** The column of the yearly report, null where neither rank nor grade tells one. */
  readonly rank: string | null;
  readonly rankFromGrade: boolean;
  /** 参加革命工作时期, of 离休 only. */
  readonly period: string | null;
  readonly retired: PartialDate | null;
  readonly death: PartialDate | null;
  readonly standing: Standing;
  /** Settled in another place (易地安置) or living there (异地居住). */
  readonly elsewhere: boolean;
  readonly dependent: boolean;
  readonly alone: boolean;
  readonly hardship: boolean;
  /** Empty for the dead, the muted and those who do not count. */
  readonly care: readonly CareReason[];
  /** 待更正. */
  readonly waiting: boolean;
  /** 去世待确认: counts, but stands on no list of those to be visited. */
  readonly muted: boolean;
  /** Listed by more than one unit. */
  readonly shared: boolean;
  readonly view: PersonView;
}
