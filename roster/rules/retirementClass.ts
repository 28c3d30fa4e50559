import { rankOrder } from "../codes/ranks.js";
import type { RetirementClass } from "../codes/statutoryRetirement.js";
import { hasValue, type RosterRecord } from "../model/record.js";
import type { Table } from "../model/table.js";

/**
 * The class by which the statutory age of a person is found, null where the row does not tell it: a man, or a woman
 * known as cadre (干部, a 职务层次 or a 职级) or as worker (工人, 工勤).
 */
export function retirementClassOf(record: RosterRecord, table: Table): RetirementClass | null {
  const gender = genderOf(record);
  if (gender === "男") return "male";
  if (gender !== "女") return null;
  const kind = record.told.retire_kind?.value ?? null;
  if (kind === "退休工人" || kind === "建退工人") return "female50";
  if (kind === "建国前参加工作退休干部") return "female55";
  const written = record.told.retire_kind?.text ?? "";
  const title = record.group === null ? "" : table.groups[record.group]?.title ?? "";
  if (written.includes("工人") || written.includes("工勤")) return "female50";
  if (written.includes("干部") || written.includes("公务员") || isCadre(record)) return "female55";
  return title.includes("工人") ? "female50" : title.includes("干部") ? "female55" : null;
}

/**
 * Whether a woman may lawfully retire at the age of men: 县处级 and above, and senior specialists
 * (组通字〔2015〕14号; 国发〔1983〕142号).
 */
export function mayRetireAsMen(record: RosterRecord): boolean {
  const rank = record.told.orig_rank?.value ?? null;
  const order = rank === null ? null : rankOrder(rank);
  if (order !== null && order <= rankOrder("副县处级")!) return true;
  return /教授|研究员|高级|主任(?:医|药|护|技)师|编审|译审|一级/u.test(record.told.prof_title?.value ?? "");
}

function genderOf(record: RosterRecord): string | null {
  const told = record.told.gender?.value ?? null;
  if (told !== null) return told;
  const number = record.told.id_no?.value ?? null;
  return number === null || number.valid === null ? null : number.gender;
}

function isCadre(record: RosterRecord): boolean {
  if (hasValue(record.told.orig_grade)) return true;
  const rank = record.told.orig_rank?.value ?? null;
  return rank !== null && rankOrder(rank) !== null;
}
