import type { FieldId } from "../model/field.js";
import type { Table } from "../model/table.js";

/** Fields that other tables of people have too: a telephone list, a register of visits. */
const common: ReadonlySet<FieldId> = new Set(["seq", "name", "gender", "mobile", "landline", "orig_unit", "current_unit", "orig_post", "remark", "home_addr", "bank", "income", "liaison", "contact"]);

const otherTitles = /通讯录|走访|慰问|信访|签到|考核|发放|党费|报名|值班|会议|体检|来访|台账|统计|汇总|工资|报销|活动/u;
const rosterTitles = /花名册|名册|名单|基本情况|信息/u;

/** Whether a table is a roster of people: a name or a number, and enough that belongs to a person. */
export function isRosterLike(table: Table, sheetName: string): boolean {
  const fields = new Set<FieldId>();
  for (const column of table.columns) if (column.field !== null) fields.add(column.field);
  for (const question of table.questions) if (question.candidates[0] !== undefined) fields.add(question.candidates[0]);
  const headed = table.columns.filter((column) => column.heading !== "").length;
  const own = [...fields].filter((field) => !common.has(field)).length;
  if (!fields.has("name") && !fields.has("id_no")) return own >= 4 && table.peopleRows.length > 0 && fields.size >= headed * 0.5 && fields.has("gender");
  if (fields.size < 2) return false;
  const names = `${table.title ?? ""} ${sheetName}`;
  const isOther = otherTitles.test(names) && !rosterTitles.test(names);
  return isOther ? own >= 3 : own >= 1 || fields.size >= headed * 0.6;
}
