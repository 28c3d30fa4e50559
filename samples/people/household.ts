import { partialDate, yearOf } from "../../roster/model/partialDate.js";
import type { Random } from "../random.js";
import type { Values } from "./person.js";

const streets = [
  "文昌路",
  "望湖路",
  "青石街",
  "育才巷",
  "解放东路",
  "滨河大道",
  "桂花弄",
  "新民街",
  "北园路",
  "竹林路",
];
const towns = ["望湖街道", "青石镇", "城东街道", "梅岭街道"];
const farCities = ["江苏省南京市", "上海市浦东新区", "浙江省杭州市", "北京市海淀区", "广东省深圳市"];
const troubles = ["本人患重大疾病", "配偶瘫痪在床", "子女残疾无收入", "失独家庭", "医药费负担重"];

/** Makes phone numbers that nobody else has. */
export function makePhones(random: Random): { mobile(): string; landline(): string } {
  const given = new Set<string>();
  const fresh = (make: () => string): string => {
    for (;;) {
      const number = make();
      if (given.has(number)) continue;
      given.add(number);
      return number;
    }
  };
  const digits = (count: number): string => Array.from({ length: count }, () => random.int(0, 9)).join("");
  return {
    mobile: () =>
      fresh(
        () =>
          `1${random.pick(["38", "39", "36", "35", "37", "50", "51", "58", "59", "77", "80", "87", "89", "95"])}${digits(8)}`,
      ),
    landline: () => fresh(() => `0518-8${digits(7)}`),
  };
}

export interface HouseholdOptions {
  readonly birth: string;
  readonly gender: string;
  readonly age: number;
  readonly phones: ReturnType<typeof makePhones>;
  /** The father's surname goes to the children. */
  readonly surname: string;
  /** Names the relatives; a relative's name may be anybody's. */
  readonly name: (gender: "男" | "女", birthYear: number, surname?: string) => string;
}

/** Health, home, family and whom to call. */
export function household(random: Random, options: HouseholdOptions): Values {
  const { age, phones } = options;
  const widowed = random.chance(age >= 85 ? 0.55 : age >= 75 ? 0.25 : 0.08);
  return {
    ...healthOf(random, age),
    ...homeOf(random, widowed),
    marital: widowed ? "丧偶" : "已婚",
    mobile: phones.mobile(),
    landline: phones.landline(),
    ...spouseOf(random, options, widowed),
    ...contactOf(random, options),
    ...(random.chance(0.06) ? { hardship: random.pick(troubles) } : {}),
    hobby: random.pick(["书法", "门球", "合唱", "太极拳", "摄影", "象棋", "园艺", "阅读"]),
    skills: random.pick(["写作", "财务", "教育", "农技", "医疗", "法律", "文艺", ""]),
  };
}

function healthOf(random: Random, age: number): Values {
  const selfCare =
    random.next() < (age >= 88 ? 0.22 : age >= 80 ? 0.08 : 0.02)
      ? "生活不能自理"
      : random.chance(age >= 80 ? 0.2 : 0.03)
        ? "部分自理"
        : "生活自理";
  const health =
    selfCare === "生活自理"
      ? random.pick(["健康或良好", "健康或良好", "一般或较弱", "有慢性病"])
      : random.pick(["有慢性病", "一般或较弱", "患重大疾病"]);
  return {
    health,
    self_care: selfCare,
    ...(health === "有慢性病" ? { disease: random.pick(["高血压", "糖尿病", "冠心病"]) } : {}),
  };
}

function homeOf(random: Random, widowed: boolean): Values {
  const living = widowed
    ? random.pick(["独居", "独居", "与子女同住", "与保姆同住", "养老机构"])
    : random.pick(["与配偶同住", "与配偶同住", "与配偶同住", "空巢", "与家人同住"]);
  const town = random.pick(towns);
  const address = `澜溪区${town}${random.pick(streets)}${random.int(1, 188)}号${random.int(1, 30)}幢${random.int(1, 6)}0${random.int(1, 4)}室`;
  const far = random.next();
  return {
    living,
    home_addr: address,
    registered_addr: address,
    ...(far < 0.03
      ? { offsite: random.pick(farCities) }
      : far < 0.08
        ? { lives_elsewhere: random.pick(farCities) }
        : {}),
  };
}

function spouseOf(random: Random, { birth, gender, phones, name }: HouseholdOptions, widowed: boolean): Values {
  const year = yearOf(birth) + random.int(-3, 4);
  const spouse = name(gender === "男" ? "女" : "男", year);
  const told: Values = {
    "spouse|name": spouse,
    "spouse|birth": partialDate(year, random.int(1, 12)),
    "spouse|state": widowed ? "已故" : "健在",
    "spouse|unit": random.pick(["区供销社退休", "区纺织厂", "无工作", "区第二小学退休教师"]),
  };
  return widowed ? told : { ...told, "spouse|phone": phones.mobile() };
}

function contactOf(random: Random, { birth, gender, surname, phones, name }: HouseholdOptions): Values {
  const relation = random.pick(["儿子", "女儿", "儿子", "女儿", "儿媳"]);
  const ofHisName = gender === "男" && relation !== "儿媳";
  const child = name(
    relation === "儿子" ? "男" : "女",
    yearOf(birth) + random.int(24, 32),
    ofHisName ? surname : undefined,
  );
  return { "contact|name": child, "contact|relation": relation, "contact|phone": phones.mobile() };
}
