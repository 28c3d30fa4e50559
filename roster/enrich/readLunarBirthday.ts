/** A birthday by the lunar calendar. */
export interface LunarBirthday {
  /** 1–12. */
  readonly month: number;
  /** 闰四月. */
  readonly isLeap: boolean;
  /** 1–30. */
  readonly day: number;
}

const calendar = /农历|阴历|旧历|夏历/gu;
const year = /^(?:\d{4}|[〇○零一二三四五六七八九]{4}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])[年./-]/u;
const monthAndDay = /^(闰)?(正|冬|腊|十[一二]?|[一二三四五六七八九]|\d{1,2})[月./-](初?[一二三四五六七八九十]|十[一二三四五六七八九]|[廿二]十?[一二三四五六七八九]?|三十|卅|\d{1,2})[日号]?$/u;
const onlyLunar = /正月|冬月|腊月|闰|初[一二三四五六七八九十]|廿|卅/u;

/**
 * Reads a lunar birthday from what the person told as their own wish. null where it is not lunar for certain: a solar
 * date is never taken for a lunar one nor turned into one.
 * @param isLunarColumn the heading itself says so: 农历生日
 * @example readLunarBirthday("农历三月初五") // { month: 3, isLeap: false, day: 5 }
 */
export function readLunarBirthday(text: string, isLunarColumn = false): LunarBirthday | null {
  const whole = text.normalize("NFKC").replace(/[\s():]+/gu, "");
  if (/公历|阳历|新历/u.test(whole)) return null;
  const saysSo = whole.search(calendar) >= 0 || onlyLunar.test(whole);
  if (!saysSo && !isLunarColumn) return null;
  const parts = monthAndDay.exec(whole.replace(calendar, "").replace(/生日|过生|出生|生$/gu, "").replace(year, ""));
  if (parts === null) return null;
  const month = monthNamed(parts[2]!);
  const day = numberOf(parts[3]!.replace("初", ""));
  return month >= 1 && month <= 12 && day >= 1 && day <= 30 ? { month, isLeap: parts[1] !== undefined, day } : null;
}

function monthNamed(name: string): number {
  return name === "正" ? 1 : name === "冬" ? 11 : name === "腊" ? 12 : numberOf(name);
}

const digits = "〇一二三四五六七八九";

/** Up to thirty: 五, 十五, 廿五, 二十五, 三十, 25. */
function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const spelled = text.replace("廿", "二十").replace("卅", "三十").replace("十十", "十");
  const ten = spelled.indexOf("十");
  if (ten < 0) return spelled.length === 1 ? digits.indexOf(spelled) : NaN;
  const tens = ten === 0 ? 1 : digits.indexOf(spelled.slice(0, ten));
  const ones = ten === spelled.length - 1 ? 0 : digits.indexOf(spelled.slice(ten + 1));
  return tens * 10 + ones;
}
