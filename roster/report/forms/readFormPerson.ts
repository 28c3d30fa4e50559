import { isRetired } from "../../codes/retireKinds.js";
import { officialDate, completedYears, type IsoDay, type PartialDate } from "../../model/partialDate.js";
import { valueOf, type RosterRecord, type Told } from "../../model/record.js";
import type { SubtablePart } from "../../model/field.js";
import type { Table } from "../../model/table.js";
import { countedBirth } from "../../enrich/countedBirth.js";
import { shownFields, type FormPerson, type PersonGroup, type ShownField } from "./formPerson.js";

/** A row of a living person as forms show it: read values where there are any, else what the cell says. */
export function readFormPerson(record: RosterRecord, table: Table, asOf: IsoDay): FormPerson {
  const birth = countedBirth(record);
  const age = ageOn(birth, asOf);
  const number = record.told.id_no;
  return {
    sheet: table.sheet, row: record.row, name: record.told.name?.value ?? "",
    idNumber: number === undefined ? "" : number.value?.valid ?? number.value?.digits ?? number.text.trim(),
    birth, age,
    texts: Object.fromEntries(shownFields.flatMap((field) => { const text = textOf(record, field); return text === "" ? [] : [[field, text]]; })),
    contact: contactOf(record),
    wishHeading: table.columns.find(({ field }) => field === "birthday_wish")?.heading ?? "",
    groups: groupsOf(record, age),
  };
}

/** Born after the day or more than 130 years before it is no age. */
function ageOn(birth: PartialDate | null, asOf: IsoDay): number | null {
  if (birth === null) return null;
  const age = completedYears(birth, asOf);
  return age < 0 || age > 130 ? null : age;
}

function textOf(record: RosterRecord, field: ShownField): string {
  const told = record.told[field] as Told<unknown> | undefined;
  if (told === undefined) return "";
  if (told.notes?.some(({ code }) => code === "placeholder") === true) return "";
  const own = told.text.trim();
  const also = record.also?.filter((part) => part.field === field && part.part === null).map((part) => part.told.text.trim()).filter((text) => text !== "") ?? [];
  const first = field === "mobile" || field === "landline" ? own : shownValue(told.value) ?? own;
  return [first, ...also].filter((text) => text !== "").join(" ");
}

/** Codes by their official name, dates as official papers write them. */
function shownValue(value: unknown): string | null {
  if (typeof value !== "string") return null;
  return /^\d{4}(?:-\d{2}){0,2}$/u.test(value) ? officialDate(value) : value.trim();
}

function contactOf({ told, also }: RosterRecord): FormPerson["contact"] {
  const parts: { [P in SubtablePart]?: string } = {};
  for (const each of also ?? []) {
    if (each.field === "contact" && each.part !== null && parts[each.part] === undefined && each.told.text.trim() !== "") parts[each.part] = each.told.text.trim();
  }
  const whole = told.contact?.text.trim() ?? "";
  return whole !== "" && parts.name === undefined && !Object.values(parts).includes(whole) ? { ...parts, name: whole } : parts;
}

function groupsOf(record: RosterRecord, age: number | null): readonly PersonGroup[] {
  const kind = valueOf(record, "retire_kind");
  const status = valueOf(record, "political_status");
  const living = valueOf(record, "living");
  const unable = "生活不能自理";
  const belongs: Readonly<Record<PersonGroup, boolean>> = {
    lixiu: kind === "离休", tuixiu: isRetired(kind), eighty: age !== null && age >= 80, ninety: age !== null && age >= 90,
    member: status === "中共党员" || status === "中共预备党员",
    hardship: valueOf(record, "hardship")?.yes === true,
    dependent: valueOf(record, "self_care") === unable || valueOf(record, "health") === unable,
    alone: living === "独居" || living === "孤寡",
    elsewhere: valueOf(record, "offsite")?.yes === true || valueOf(record, "lives_elsewhere")?.yes === true,
  };
  return (Object.keys(belongs) as PersonGroup[]).filter((group) => belongs[group]);
}
