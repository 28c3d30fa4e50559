import { isRetired } from "../codes/retireKinds.js";
import { agreesWithPeriod, revolutionPeriodOf } from "../codes/revolutionPeriods.js";
import { statisticsRank } from "../codes/statisticsRank.js";
import { completedYears, type IsoDay, type PartialDate } from "../model/partialDate.js";
import type { PersonView } from "../model/person.js";
import { ageBandOf, CARE_AGE } from "./ageBands.js";
import type { CareReason, Category, DistrictPerson, Membership, Sex } from "./districtPerson.js";
import { deathOf, standingOf } from "./standing.js";
import { toldByNumber, toldDate, toldValue, toldYes } from "./toldValue.js";

/** Reads what the statistics need of a person on a day. @example readDistrictPerson(person, "2026-11-22").band === "80-89" */
export function readDistrictPerson(view: PersonView, asOf: IsoDay): DistrictPerson {
  const number = toldByNumber(view);
  const birth = toldDate(view, "birth_date") ?? toldDate(view, "birth_date_id") ?? number?.birth ?? null;
  const death = deathOf(view, asOf);
  const age = ageOf(birth, view.deceased ? death : asOf);
  const rank = statisticsRank(toldValue(view, "orig_rank"), toldValue(view, "orig_grade"));
  const category = categoryOf(toldValue(view, "retire_kind"));
  const standing = standingOf(view, asOf);
  const needs = {
    aged: age !== null && age >= CARE_AGE,
    dependent: toldValue(view, "self_care") === "生活不能自理" || toldValue(view, "health") === "生活不能自理",
    alone: ["独居", "孤寡"].includes(toldValue(view, "living") ?? ""),
    hardship: toldYes(view, "hardship"),
  };
  return {
    personId: view.personId, unitId: view.unitId, name: view.statement.name ?? "", category,
    sex: sexOf(toldValue(view, "gender") ?? number?.gender ?? null), membership: membershipOf(toldValue(view, "political_status")),
    birth, age, band: ageBandOf(age), rank: rank?.bucket ?? null, rankFromGrade: rank?.from === "orig_grade",
    period: category === "lixiu" ? periodOf(view) : null, retired: toldDate(view, "retire_date"), death, standing,
    elsewhere: toldYes(view, "offsite") || toldYes(view, "lives_elsewhere"),
    dependent: needs.dependent, alone: needs.alone, hardship: needs.hardship,
    care: standing === "counted" && !view.muted ? reasonsOf(needs) : [],
    waiting: view.waiting, muted: view.muted && !view.deceased,
    shared: new Set(view.sources.map((source) => source.unitId)).size > 1, view,
  };
}

/** Born after the day or more than 130 years before it is no age. */
function ageOf(birth: PartialDate | null, day: PartialDate | null): number | null {
  if (birth === null || day === null) return null;
  const age = completedYears(birth, day);
  return age < 0 || age > 130 ? null : age;
}

function categoryOf(kind: string | null): Category {
  if (kind === null) return "unclear";
  if (kind === "离休") return "lixiu";
  return isRetired(kind) ? "tuixiu" : kind === "退职" || kind === "内退" ? "other" : "unclear";
}

function sexOf(gender: string | null): Sex {
  return gender === "男" ? "male" : gender === "女" ? "female" : "unclear";
}

/** A member on probation is a member in the tables. */
function membershipOf(status: string | null): Membership {
  if (status === null) return "unclear";
  return status === "中共党员" || status === "中共预备党员" ? "member" : "other";
}

/** The stated period stands, for the bureau decides it; the date only tells which half of a wide one is meant. */
function periodOf(view: PersonView): string | null {
  const stated = toldValue(view, "revolution_period");
  const start = toldDate(view, "revolution_start_date") ?? toldDate(view, "work_start_date");
  const derived = start === null ? null : revolutionPeriodOf(start);
  if (stated === null) return derived;
  return derived !== null && agreesWithPeriod(stated, derived) ? derived : stated;
}

function reasonsOf(needs: Readonly<Record<CareReason, boolean>>): readonly CareReason[] {
  return (Object.keys(needs) as CareReason[]).filter((reason) => needs[reason]);
}
