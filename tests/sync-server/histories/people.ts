import type { Statement } from "../../../roster/model/change.js";
import { idNumber } from "../../support/idNumbers.js";

const surnames = [..."李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"];
const given = [..."国建军秀英兰芳明华文德志强玉珍桂荣福生海涛春梅永平安宁庆祥瑞光辉成功世忠良才义礼智信仁和气顺达康泰丰年景云"];

let made = 0;

/** A made-up name that nobody else of the run bears. */
export function newName(): string {
  made += 1;
  const [a, b] = [Math.floor(made / surnames.length), Math.floor(made / surnames.length / given.length)];
  return `${surnames[made % surnames.length]!}${given[b % given.length]!}${given[a % given.length]!}`;
}

/** Somebody whom several units may list: the number makes one person of their records. */
export function newShared(): Statement {
  made += 1;
  const birth = `194${String(made % 10)}0${String(1 + (made % 9))}1${String(made % 10)}`;
  const iso = `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`;
  return { name: newName(), id_no: idNumber(`3201${String(10 + (made % 80))}`, birth, String(made % 1000).padStart(3, "0")), birth_date: iso };
}

/** Fields that clerks edit. None is the bureau's to decide. */
export const editedFields = ["mobile", "orig_post", "home_addr", "birth_date", "name"] as const;
export type EditedField = (typeof editedFields)[number];

/**
 * What a unit writes into a field: few enough values that two clerks come upon the same, each marked with its unit where that
 * is possible, so that it is known when another unit gets to see it.
 */
export function valueFor(field: EditedField, unitId: string, choice: number): string | null {
  if (choice === 0 && field !== "name") return null;
  switch (field) {
    case "mobile":
      return `139${markOf(unitId)}${String(choice)}`;
    case "orig_post":
      return `科长${String(choice)}${unitId}`;
    case "home_addr":
      return `${String(choice)}号楼${unitId}`;
    case "birth_date":
      // One of them cannot be: it waits for correction.
      return ["1945-13", "1945-03", "1946"][choice % 3]!;
    case "name":
      return `李${given[choice]!}${unitId}`;
  }
}

/** Seven digits of a unit's own. */
export function markOf(unitId: string): string {
  return unitId.replace(/\D/gu, "").padStart(7, "0").slice(-7);
}
