import { checkCharacter } from "../../roster/codes/idNumber.js";
import type { Statement } from "../../roster/model/change.js";
import type { FieldId } from "../../roster/model/field.js";
import type { PersonView, Unit } from "../../roster/model/person.js";
import type { RosterQuality } from "../../roster/model/quality.js";
import type { DistrictInput } from "../../roster/district/viewDistrict.js";

/** A made-up person of the register; `told` stands above an unremarkable retired man of 70. */
export function madePerson(personId: string, told: Statement = {}, more: Partial<PersonView> = {}): PersonView {
  const unitId = more.unitId ?? "u1";
  return {
    personId, unitId, counting: { unitId, rule: "sole-unit", because: {} }, relations: [], origins: [],
    statement: { name: `测${personId}`, gender: "男", birth_date: "1956-03-05", retire_kind: "退休", political_status: "群众", ...told },
    held: {}, waiting: false, deceased: false, deathConfirmed: false, muted: false,
    sources: [{ file: `${unitId}.xlsx`, sheet: "在册", row: 5, unitId, recordId: `${unitId}-${personId}` }],
    ...more,
  };
}

export const madeUnits = (count: number): readonly Unit[] =>
  Array.from({ length: count }, (_, index) => ({ unitId: `u${String(index + 1)}`, name: unitNames[index] ?? `第${String(index + 1)}中学` }));

const unitNames = [
  "区委办公室", "区人大常委会办公室", "区政府办公室", "区政协办公室", "区纪委监委机关", "区委组织部", "区委宣传部", "区委统战部", "区教育局", "区财政局",
  "区人力资源和社会保障局", "区自然资源和规划分局", "区住房和城乡建设局", "区交通运输局", "区农业农村局", "区卫生健康局", "区审计局", "区市场监督管理局",
  "区人民法院", "区人民检察院", "银河街道办事处", "春晖镇人民政府", "区第一人民医院", "区供销合作总社",
];

/** Numbers from a seed, the same on every machine (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const surnames = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜"];
const givens = [..."建国明华志强秀英桂兰玉珍文德福祥永春丽芳淑贞德昌世荣家兴立新爱民保卫东"];
const retiredRanks = ["正厅局级", "副厅局级", "正县处级", "副县处级", "正乡科级", "副乡科级", "科员"];
const posts = ["局长", "副局长", "主任", "副主任", "调研员", "科长", "书记", "院长"];

export interface MadeDistrict extends DistrictInput {
  readonly seed: number;
}

/** A made-up district to look at: 24 units, some 430 people, some 30 of them 离休. */
export function madeDistrict({ seed = 7, people = 430, units = 24, asOf = "2026-11-22" } = {}): MadeDistrict {
  const random = randomFrom(seed);
  const all = madeUnits(units);
  const list = Array.from({ length: people }, (_, index) => madeMember({ index, random, units: all }));
  return { seed, asOf, units: all, people: list, quality: madeQuality(all, list, random) };
}

interface Making { readonly index: number; readonly random: () => number; readonly units: readonly Unit[] }

function madeMember({ index, random, units }: Making): PersonView {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const chance = (share: number): boolean => random() < share;
  const isLixiu = index < 30;
  const isFemale = chance(isLixiu ? 0.3 : 0.38);
  const year = isLixiu ? 1924 + Math.floor(random() * 12) : Math.floor(1938 + 28 * Math.sqrt(random()));
  const month = String(1 + Math.floor(random() * 12)).padStart(2, "0");
  const day = String(1 + Math.floor(random() * 28)).padStart(2, "0");
  const unit = pick(units);
  const isNew = !isLixiu && chance(0.03);
  const died = chance(isLixiu ? 0.1 : 0.02);
  const muted = !died && chance(0.01);
  const waiting = chance(0.06);
  const statement: { [F in FieldId]?: string } = {
    name: pick(surnames) + pick(givens) + (chance(0.8) ? pick(givens) : ""),
    birth_date: chance(0.02) ? String(year) : chance(0.3) ? `${String(year)}-${month}` : `${String(year)}-${month}-${day}`,
    gender: isFemale ? "女" : "男",
    id_no: madeNumber(`${String(year)}${month}${day}`, index, isFemale),
    political_status: chance(0.86) ? "中共党员" : "群众",
    retire_kind: isLixiu ? "离休" : "退休",
    retire_date: isLixiu ? "1988-06" : isNew ? "2026-05" : `${String(Math.min(2025, year + 60))}-${month}`,
    orig_unit: unit.name, orig_post: pick(posts),
    ...(chance(0.82) ? { orig_rank: pick(retiredRanks.slice(isLixiu ? 1 : 2)) } : { orig_grade: pick(["二级调研员", "四级调研员", "一级主任科员"]) }),
    health: pick(["健康或良好", "一般或较弱", "有慢性病"]), self_care: chance(isLixiu ? 0.35 : 0.05) ? "生活不能自理" : "生活自理",
    living: chance(0.09) ? "独居" : pick(["与配偶同住", "与子女同住", "空巢", "养老机构"]),
    hardship: chance(0.04) ? "是(重大疾病支出)" : "否", lives_elsewhere: chance(0.08) ? "是(上海)" : "否",
    ...(isLixiu ? { revolution_start_date: `${String(1943 + Math.floor(random() * 7))}-0${String(1 + Math.floor(random() * 8))}`, treatment_rank: "副厅局级待遇" } : {}),
    ...(died && chance(0.85) ? { death_date: "2026-04-11" } : {}), ...(died ? { alive: "去世" } : {}),
  };
  const sources = [{ file: `${unit.name}离退休干部名册.xlsx`, sheet: "在册", row: 5 + index, unitId: unit.unitId, recordId: `r${String(index)}` }];
  const other = units[(units.indexOf(unit) + 1) % units.length]!;
  if (chance(0.02)) sources.push({ file: `${other.name}.xls`, sheet: "Sheet1", row: 9 + index, unitId: other.unitId, recordId: `s${String(index)}` });
  return {
    personId: `p${String(index + 1).padStart(4, "0")}`, unitId: unit.unitId, counting: { unitId: unit.unitId, rule: "sole-unit", because: {} },
    relations: [], origins: [], deathConfirmed: died, statement, held: waiting ? { mobile: "date-unreadable" } : {},
    waiting, deceased: died, muted, sources,
  };
}

/** A number with the right check character in a division that never was. */
export function madeNumber(birth: string, order: number, isFemale: boolean): string {
  const serial = String((order % 499) * 2 + (isFemale ? 2 : 1)).padStart(3, "0").slice(-3);
  const first17 = `329999${birth}${serial}`;
  return first17 + checkCharacter(first17);
}

const rules = [
  ["id-number-checksum", "error"], ["date-unreadable", "error"], ["id-number-birth", "warning"], ["date-ambiguous", "warning"],
  ["party-branch-missing", "warning"], ["column-uniform", "info"], ["id-number-15-digit", "info"],
] as const;
const asked: readonly FieldId[] = [
  "name", "gender", "id_no", "birth_date", "ethnicity", "education", "political_status", "party_join_date", "work_start_date", "revolution_start_date",
  "retire_kind", "retire_date", "orig_unit", "orig_post", "orig_rank", "treatment_rank", "health", "self_care", "living", "home_addr", "mobile", "contact",
];

function madeQuality(units: readonly Unit[], people: readonly PersonView[], random: () => number): ReadonlyMap<string, RosterQuality> {
  return new Map(units.map((unit): [string, RosterQuality] => {
    const rows = people.filter((person) => person.unitId === unit.unitId).length;
    return [unit.unitId, {
      people: rows,
      findings: rules.map(([rule, severity]) => ({ rule, severity, count: Math.floor(random() * 5) })).filter(({ count }) => count > 0),
      completeness: asked.map((field) => ({ field, filled: Math.floor(rows * (0.6 + 0.4 * random())), of: field === "revolution_start_date" ? Math.min(2, rows) : rows }))
        .map(({ field, filled, of }) => ({ field, filled: Math.min(filled, of), of })),
    }];
  }));
}
