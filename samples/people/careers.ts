import { yearOf } from "../../roster/model/partialDate.js";
import type { Random } from "../random.js";
import type { SampleUnit } from "../units.js";
import type { Values } from "./person.js";

/** Posts by 职务层次; the first word of a unit's own leaders comes from its kind. */
const posts: Readonly<Record<string, readonly string[]>> = {
  副厅局级: ["原地委副书记", "原行署副专员"],
  正县处级: ["主任", "党组书记", "调研员"],
  副县处级: ["副主任", "党组副书记", "副调研员", "纪检组组长"],
  正乡科级: ["局长", "党委书记", "科长", "主任科员", "办公室主任"],
  副乡科级: ["副局长", "副科长", "副主任科员", "工会主席", "党组成员"],
  科员: ["科员", "会计", "档案员"],
  办事员: ["办事员", "打字员"],
};
const schoolPosts: Readonly<Record<string, readonly string[]>> = {
  正乡科级: ["校长", "党总支书记"],
  副乡科级: ["副校长", "教导主任"],
  其他: ["教师", "教研组长", "会计"],
};
const hospitalPosts: Readonly<Record<string, readonly string[]>> = {
  正乡科级: ["院长", "党委书记"],
  副乡科级: ["副院长", "护理部主任"],
  其他: ["医师", "护士长", "药剂师"],
};
const companyPosts: Readonly<Record<string, readonly string[]>> = {
  正乡科级: ["总经理", "党委书记"],
  副乡科级: ["副总经理", "工会主席"],
  其他: ["业务主管", "统计员", "营业部主任"],
};

const grades: Readonly<Record<string, readonly string[]>> = {
  正县处级: ["一级调研员", "二级调研员"],
  副县处级: ["三级调研员", "四级调研员"],
  正乡科级: ["一级主任科员", "二级主任科员"],
  副乡科级: ["三级主任科员", "四级主任科员"],
  科员: ["一级科员", "二级科员"],
  办事员: ["二级科员"],
};

const raised: Readonly<Record<string, string>> = {
  正县处级: "副厅局级",
  副县处级: "正县处级",
  正乡科级: "副县处级",
  副乡科级: "正乡科级",
};

/** 离休干部: most are treated one level above their post. */
export function lixiuCareer(random: Random, unit: SampleUnit): Values {
  const rank = random.pick(["副厅局级", "正县处级", "正县处级", "副县处级", "副县处级", "副县处级", "正乡科级"]);
  const treatment = random.chance(0.6) ? (raised[rank] ?? rank) : rank;
  return {
    ...place(unit),
    orig_post: random.pick(posts[rank]!),
    orig_rank: rank,
    treatment_rank: `${treatment}待遇`,
    medical_treatment: random.pick(["离休干部医疗统筹", "副厅局级医疗待遇"]),
  };
}

/** Cadres by the kind of their unit; 职级 only for those who retired since 2019-06. */
export function cadreCareer(random: Random, unit: SampleUnit, retire: string, womanLate: boolean): Values {
  if (unit.nature === "事业") return institutionCareer(random, unit);
  if (unit.nature === "企业")
    return ranked(random, unit, random.pick(["正乡科级", "副乡科级", "其他", "其他"]), companyPosts);
  const high = ["u01", "u02", "u03", "u04", "u05"].includes(unit.unitId)
    ? ["正县处级", "副县处级", "副县处级"]
    : ["副县处级"];
  const rank = random.pick([
    ...(womanLate ? [] : high),
    "正乡科级",
    "正乡科级",
    "正乡科级",
    "副乡科级",
    "副乡科级",
    "副乡科级",
    "科员",
    "科员",
    "办事员",
  ]);
  const values = ranked(random, unit, rank, posts);
  return retire >= "2019-06" ? { ...values, orig_grade: random.pick(grades[rank]!) } : values;
}

function institutionCareer(random: Random, unit: SampleUnit): Values {
  const hospital = unit.short.includes("医院");
  const values = ranked(
    random,
    unit,
    random.pick(["正乡科级", "副乡科级", "其他", "其他", "其他", "其他"]),
    hospital ? hospitalPosts : schoolPosts,
  );
  const titles = hospital
    ? ["主任医师", "副主任医师", "主治医师", "副主任护师"]
    : ["中学高级教师", "中学一级教师", "小学高级教师"];
  return { ...values, prof_title: random.pick(titles) };
}

function ranked(random: Random, unit: SampleUnit, rank: string, list: typeof posts): Values {
  const treatment = rank in raised && random.chance(0.08) ? raised[rank]! : rank;
  const treated = /^[正副]/u.test(treatment) ? `${treatment}待遇` : "其他";
  return { ...place(unit), orig_post: random.pick(list[rank]!), orig_rank: rank, treatment_rank: treated };
}

/** Workers have a trade, no rank. */
export function workerCareer(random: Random, unit: SampleUnit): Values {
  return {
    ...place(unit),
    orig_post: random.pick(["驾驶员", "炊事员", "维修工", "水电工", "收发员"]),
    orig_rank: "其他",
    treatment_rank: "其他",
  };
}

function place(unit: SampleUnit): Values {
  return { orig_unit: unit.name, current_unit: unit.name };
}

/** When a treatment above the post was approved, and who pays. */
export function payment(random: Random, unit: SampleUnit, values: Readonly<Values>): Values {
  const isRaised = values.treatment_rank !== "其他" && values.treatment_rank !== `${values.orig_rank}待遇`;
  const approved = `${Math.max(yearOf(values.retire_date!), 1983) + random.int(0, 3)}-${random.pick(["03", "06", "09"])}`;
  return {
    ...(isRaised && approved < "2026" ? { treatment_date: approved } : {}),
    pay_unit: random.pick([unit.name, "区社会保险基金管理中心"]),
    bank: `62284${Array.from({ length: 14 }, () => random.int(0, 9)).join("")}`,
    ...(values.retire_kind === "离休"
      ? { income: String(random.int(9_000, 14_000)), nursing_fee: String(random.pick([0, 1200, 3000])) }
      : {}),
  };
}

/** The number of the paper that approved a retirement. */
export function retireDocument(random: Random, retire: string): string {
  return `澜${retire >= "2010" ? "人社" : "人"}退〔${yearOf(retire)}〕${random.int(1, 160)}号`;
}
