import { rankOrder } from "../codes/ranks.js";
import type { RetirementClass } from "../codes/statutoryRetirement.js";
import { valueOf, type RosterRecord } from "../model/record.js";
import type { Table } from "../model/table.js";

/**
 * The class by which the statutory age of a person is found, null where the row does not tell it: a man, or a woman
 * known as cadre (干部, a 职务层次 or a 职级) or as worker (工人, 工勤).
 */
export function retirementClassOf(record: RosterRecord, table: Table): RetirementClass | null {
  const gender = genderOf(record);
  if (gender === "男") return "male";
  if (gender !== "女") return null;
  const kind = valueOf(record, "retire_kind");
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
  const rank = valueOf(record, "orig_rank");
  const order = rank === null ? null : rankOrder(rank);
  if (order !== null && order <= rankOrder("副县处级")!) return true;
  return /教授|研究员|高级|主任(?:医|药|护|技)师|编审|译审|一级/u.test(valueOf(record, "prof_title") ?? "");
}

function genderOf(record: RosterRecord): string | null {
  const told = valueOf(record, "gender");
  if (told !== null) return told;
  const number = valueOf(record, "id_no");
  return number === null || number.valid === null ? null : number.gender;
}

function isCadre(record: RosterRecord): boolean {
  if (valueOf(record, "orig_grade") !== null) return true;
  const rank = valueOf(record, "orig_rank");
  return rank !== null && rankOrder(rank) !== null;
}
