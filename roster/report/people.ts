import type { DistrictPerson } from "../district/districtPerson.js";
import { say } from "../words/words.js";
import { nameOf, type ReportContext } from "./context.js";

/** 男, 女, or empty where nobody knows. */
export function sexName(context: ReportContext, person: DistrictPerson): string {
  return person.sex === "unclear" ? "" : nameOf(context, "overview", `sex-${person.sex}`);
}

export function categoryName(context: ReportContext, person: DistrictPerson): string {
  return nameOf(context, "overview", person.category);
}

/** What a reader must know of somebody's place in a list: 待更正, 去世待确认, 去世. */
export function remarksOf({ words }: ReportContext, person: DistrictPerson): string {
  const { waiting, muted, dead, between } = words.people;
  return [person.waiting ? waiting : "", person.muted ? muted : "", person.view.deceased ? dead : ""].filter((part) => part !== "").join(between);
}

/** The rank for a narrow column, with where it was read from. */
export function rankName({ words }: ReportContext, person: DistrictPerson): string {
  if (person.rank === null) return "";
  return person.rankFromGrade ? say(words.people.byGrade, { rank: person.rank }) : person.rank;
}
