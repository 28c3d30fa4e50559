import { educationLevels } from "../codes/educationLevels.js";
import { livingStates } from "../codes/livingStates.js";
import { medicalTreatments } from "../codes/medicalTreatments.js";
import { selfCareStates } from "../codes/selfCareStates.js";
import { treatments } from "../codes/treatments.js";
import type { CodeList } from "../codes/codeList.js";
import type { CodeField } from "../model/field.js";
import { crossTable, slices, type CountedTable, type LabelOf, type Slice } from "./crossTable.js";
import type { DistrictPerson } from "./districtPerson.js";
import type { PresentClasses } from "./presentClasses.js";
import { toldValue, toldYes } from "./toldValue.js";

/** Fields of a code list by which everybody is divided, in the order of the sheet. */
const codedSections: readonly { readonly sectionId: string; readonly field: CodeField; readonly list: CodeList }[] = [
  { sectionId: "education", field: "education", list: educationLevels },
  { sectionId: "treatment", field: "treatment_rank", list: treatments },
  { sectionId: "medical", field: "medical_treatment", list: medicalTreatments },
  { sectionId: "selfCare", field: "self_care", list: selfCareStates },
  { sectionId: "living", field: "living", list: livingStates },
];

/** 居住地: settled elsewhere by decision goes before living elsewhere in fact, so that nobody stands twice. */
const residences = ["here", "settled", "away"] as const;

/**
 * 分类统计: everybody by education, treatment, medical treatment, self-care, living and residence. Only what somebody has is a row;
 * who told nothing stands in the last row of each section, so that a section is always everybody.
 */
export function countClasses(people: readonly DistrictPerson[], classes: PresentClasses, label: LabelOf): CountedTable {
  const coded = codedSections.map(({ sectionId, field, list }) => ({ sectionId, rows: rowsOf(people, sectionId, field, list) }));
  const residence = { sectionId: "residence", rows: slices(residences.map((key) => `residence-${key}`)) };
  const sections = [...coded, residence];
  const columns = slices(["total", ...classes.categories, "waiting"]);
  return crossTable({ tableId: "classes", rows: sections.flatMap(({ rows }) => rows), columns, sections }, people, {
    rows: (person) => [...codedSections.map(({ sectionId, field }) => keyOf(person, sectionId, field)), `residence-${residenceOf(person)}`],
    columns: (person) => ["total", person.category, ...(person.waiting ? ["waiting"] : [])],
  }, label);
}

const UNTOLD = "untold";

function keyOf({ view }: DistrictPerson, sectionId: string, field: CodeField): string {
  return `${sectionId}-${toldValue(view, field) ?? UNTOLD}`;
}

function rowsOf(people: readonly DistrictPerson[], sectionId: string, field: CodeField, list: CodeList): readonly Slice[] {
  const seen = new Set(people.map((person) => toldValue(person.view, field)));
  const named = list.codes.map(({ name }) => name).filter((name) => seen.delete(name));
  const untold = seen.delete(null) || named.length === 0;
  const others = [...seen].filter((name) => name !== null).sort();
  return [...[...named, ...others].map((name) => ({ key: `${sectionId}-${name}`, text: name })), ...(untold ? slices([`${sectionId}-${UNTOLD}`]) : [])];
}

function residenceOf({ view }: DistrictPerson): (typeof residences)[number] {
  if (toldYes(view, "offsite")) return "settled";
  return toldYes(view, "lives_elsewhere") ? "away" : "here";
}
