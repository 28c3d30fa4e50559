import { revolutionPeriodOf } from "../../roster/codes/revolutionPeriods.js";
import { completedYears, yearOf, type IsoDay } from "../../roster/model/partialDate.js";
import type { Random } from "../random.js";
import { sampleUnits, type SampleUnit } from "../units.js";
import { cadreCareer, lixiuCareer, payment, retireDocument, workerCareer } from "./careers.js";
import { minorityNames } from "./givenNames.js";
import { homes } from "./homes.js";
import { household, makePhones } from "./household.js";
import { makeIdNumbers } from "./idNumbers.js";
import { lixiuDates, tuixiuDates, type LifeDates } from "./lifeDates.js";
import { makeNames, surnameOf } from "./names.js";
import { partyLife } from "./partyLife.js";
import type { Person, Values } from "./person.js";

export type Kind = "离休" | "退休" | "退休工人";

export interface Makers {
  readonly random: Random;
  readonly asOf: IsoDay;
  readonly name: ReturnType<typeof makeNames>;
  /** Relatives' names, which may be anybody's. */
  readonly relative: ReturnType<typeof makeNames>;
  readonly idNo: ReturnType<typeof makeIdNumbers>;
  readonly phones: ReturnType<typeof makePhones>;
}

/** Everybody in the district, unit by unit, in the order in which the units list them: 离休 first. */
export function makePeople(random: Random, asOf: IsoDay): readonly Person[] {
  const makers = makeMakers(random, asOf);
  const values = sampleUnits.flatMap((unit) =>
    unitKinds(unit).map(({ kind, fresh }) => ({ unit, values: makeValues(makers, unit, { kind, fresh }) })),
  );
  const people = values.map(({ unit, values: told }, place) => ({
    personKey: `p${String(place + 1).padStart(3, "0")}`,
    unitId: unit.unitId,
    values: told,
  }));
  return withMinorities(withNamesakes(people, random), makers.idNo, random);
}

/** What gives out names, numbers and phones, each only once. */
export function makeMakers(
  random: Random,
  asOf: IsoDay,
  options: { readonly uniqueNames: boolean } = { uniqueNames: true },
): Makers {
  return {
    random,
    asOf,
    name: makeNames(random.fork("names"), { unique: options.uniqueNames }),
    relative: makeNames(random.fork("relatives"), { unique: false }),
    idNo: makeIdNumbers(random.fork("numbers")),
    phones: makePhones(random.fork("phones")),
  };
}

function unitKinds(unit: SampleUnit): readonly { readonly kind: Kind; readonly fresh: boolean }[] {
  return [
    ...Array.from({ length: unit.lixiu }, () => ({ kind: "离休" as const, fresh: false })),
    ...Array.from({ length: unit.cadres }, (_, place) => ({
      kind: "退休" as const,
      fresh: place >= unit.cadres - unit.newThisYear,
    })),
    ...Array.from({ length: unit.workers }, () => ({ kind: "退休工人" as const, fresh: false })),
  ];
}

/** One life, true in itself: no rule of the catalogue has a word to say about it. */
export function makeValues(
  makers: Makers,
  unit: SampleUnit,
  { kind, fresh }: { readonly kind: Kind; readonly fresh: boolean },
): Values {
  const { random, asOf } = makers;
  const gender = random.chance(kind === "离休" ? 0.8 : unit.nature === "事业" ? 0.5 : 0.66) ? "男" : "女";
  const dates = datesOf(makers, kind, gender, fresh);
  const home = random.pick(homes);
  const name = makers.name(gender, yearOf(dates.birth));
  const values: Values = {
    name,
    gender,
    id_no: makers.idNo(home.code, dates.birth, gender),
    birth_date: dates.birth,
    ethnicity: random.chance(0.95) ? "汉族" : random.pick(["回族", "满族", "壮族"]),
    native_place: home.place,
    education: educationOf(random, yearOf(dates.birth), kind),
    ...partyLife(random, dates, {
      branch: `${unit.short}离退休干部党支部`,
      share: kind === "退休工人" ? 0.25 : kind === "离休" ? 0.95 : 0.8,
    }),
    ...workOf(dates, kind),
    retire_kind: kind,
    retire_date: dates.retire,
    retire_doc_no: retireDocument(random, dates.retire),
    ...careerOf(makers, unit, { kind, gender, dates }),
    ...household(random, {
      birth: dates.birth,
      gender,
      age: completedYears(dates.birth, asOf),
      phones: makers.phones,
      surname: surnameOf(name),
      name: makers.relative,
    }),
    archive_place: random.pick(["区档案馆", "本单位档案室", "区委组织部"]),
    alive: "健在",
  };
  return { ...values, ...payment(random, unit, values), ...doingsOf(random, kind) };
}

function doingsOf(random: Random, kind: Kind): Values {
  return {
    ...(random.chance(0.06) ? { gwh: "是" } : {}),
    ...(random.chance(0.08) ? { party_post: random.pick(["支部书记", "支部委员", "党小组长"]) } : {}),
    ...(kind === "离休"
      ? {
          liaison: random.pick(["李敏", "周海燕", "孙倩"]),
          birthday_wish: `${random.pick(["农历", "旧历"])}${random.pick(["正月初八", "三月廿一", "八月十五", "腊月初三"])}`,
        }
      : {}),
  };
}

function datesOf({ random, asOf }: Makers, kind: Kind, gender: string, fresh: boolean): LifeDates {
  if (kind === "离休") return lixiuDates(random, gender, asOf);
  const retirementClass = gender === "男" ? "male" : kind === "退休" ? "female55" : "female50";
  const latest = yearOf(asOf) - { male: 60, female55: 55, female50: 50 }[retirementClass];
  const years = fresh
    ? ([latest - 4, latest] as const)
    : random.pick([
        [1937, 1946],
        [1947, 1956],
        [1947, 1956],
        [1954, latest],
        [1957, latest],
      ] as const);
  return tuixiuDates(random, { retirementClass, asOf, fresh, years });
}

function workOf(dates: LifeDates, kind: Kind): Values {
  if (kind !== "离休") return { work_start_date: dates.workStart };
  return {
    work_start_date: dates.workStart,
    revolution_start_date: dates.workStart,
    revolution_period: revolutionPeriodOf(dates.workStart)!,
  };
}

function careerOf(
  { random }: Makers,
  unit: SampleUnit,
  { kind, gender, dates }: { readonly kind: Kind; readonly gender: string; readonly dates: LifeDates },
): Values {
  if (kind === "离休") return lixiuCareer(random, unit);
  if (kind === "退休工人") return workerCareer(random, unit);
  // 县处级 women may retire at 60 since 2015: the sample has none of them, for their statutory month is not known.
  return cadreCareer(random, unit, dates.retire, gender === "女" && dates.retire >= "2014");
}

function educationOf(random: Random, birthYear: number, kind: Kind): string {
  if (kind === "退休工人") return random.pick(["初中", "高中", "技工学校", "小学"]);
  if (birthYear < 1940) return random.pick(["初中", "高中", "小学", "中等专科", "大学专科"]);
  return random.pick(
    birthYear < 1955 ? ["高中", "中等专科", "大学专科", "大学本科"] : ["大学专科", "大学本科", "大学本科", "研究生"],
  );
}

/** Four pairs of different people who bear the same name: nothing may take them for one. */
function withNamesakes(people: readonly Person[], random: Random): readonly Person[] {
  const renamed = [...people];
  let pairs = 0;
  for (const [place, person] of random.shuffle([...people.entries()])) {
    const other = people.findIndex(
      (candidate) =>
        candidate.values.gender === person.values.gender &&
        candidate.personKey > person.personKey &&
        (pairs % 2 === 0) === (candidate.unitId === person.unitId) &&
        Math.abs(yearOf(candidate.values.birth_date!) - yearOf(person.values.birth_date!)) >= 3,
    );
    if (other < 0 || renamed[other]!.values.name === renamed[place]!.values.name) continue;
    renamed[other] = { ...renamed[other]!, values: { ...renamed[other]!.values, name: renamed[place]!.values.name! } };
    pairs += 1;
    if (pairs === 4) break;
  }
  return renamed;
}

/** Names with · are lawful names. */
function withMinorities(people: readonly Person[], idNo: Makers["idNo"], random: Random): readonly Person[] {
  const names = people.map((person) => person.values.name);
  const changed = [...people];
  for (const { name, gender, ethnicity, home } of minorityNames) {
    const fits = changed.flatMap(({ values }, place) =>
      values.gender === gender &&
      values.retire_kind === "退休" &&
      values.ethnicity === "汉族" &&
      names.indexOf(values.name) === names.lastIndexOf(values.name)
        ? [place]
        : [],
    );
    const place = random.pick(fits);
    const { values, ...rest } = changed[place]!;
    changed[place] = {
      ...rest,
      values: {
        ...values,
        name,
        ethnicity,
        id_no: idNo(home, values.birth_date!, gender),
        native_place: home.startsWith("65") ? "新疆" : "内蒙古呼和浩特",
      },
    };
  }
  return changed;
}
