import type { IsoDay } from "../../roster/model/partialDate.js";
import type { Listing } from "../people/person.js";
import type { SampleUnit } from "../units.js";
import { blankRow, personRow, type BodyRow } from "./plan.js";

export const isLixiu = ({ person }: Listing): boolean => person.values.retire_kind === "离休";
export const isWorker = ({ person }: Listing): boolean => person.values.retire_kind === "退休工人";
export const isCadre = (listing: Listing): boolean => !isLixiu(listing) && !isWorker(listing);

export function flatRows(listings: readonly Listing[]): readonly BodyRow[] {
  return listings.map(personRow);
}

/** Rows with an empty one after every so many, as units leave them for the eye. */
export function spacedRows(listings: readonly Listing[], every: number): readonly BodyRow[] {
  return listings.flatMap((listing, place) =>
    place > 0 && place % every === 0 ? [blankRow, personRow(listing)] : [personRow(listing)],
  );
}

export interface Section {
  readonly title: string;
  readonly belongs: (listing: Listing) => boolean;
}

/** Group rows with their number of people, a 小计 below each where asked, and a 合计 at the end. */
export function sectionedRows(
  listings: readonly Listing[],
  sections: readonly Section[],
  options: { readonly subtotals: boolean; readonly countKey: string | null },
): readonly BodyRow[] {
  const rows = sections.flatMap(({ title, belongs }): readonly BodyRow[] => {
    const own = listings.filter(belongs);
    if (own.length === 0) return [];
    const subtotal: BodyRow = { kind: "total", label: "小计", count: own.length, countKey: options.countKey };
    return [
      { kind: "group", title, count: own.length },
      ...own.map(personRow),
      ...(options.subtotals ? [subtotal] : []),
    ];
  });
  return [...rows, { kind: "total", label: "合计", count: listings.length, countKey: options.countKey }];
}

export const sections = {
  lixiu: { title: "一、离休干部", belongs: isLixiu },
  cadres: { title: "二、退休干部", belongs: isCadre },
  workers: { title: "三、退休工人", belongs: isWorker },
} satisfies Readonly<Record<string, Section>>;

/** A day as the line above a roster has it. @example writtenDay("2026-11-22") === "2026年11月22日" */
export function writtenDay(day: IsoDay): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

export function unitLine(unit: SampleUnit, asOf: IsoDay): { readonly text: string; readonly role: "line" } {
  return { text: `填报单位：${unit.name}（盖章）                    填报日期：${writtenDay(asOf)}`, role: "line" };
}

export function titleLine(text: string): { readonly text: string; readonly role: "title" } {
  return { text, role: "title" };
}

const signers = ["王小玲", "陈建平", "李敏", "周海燕", "赵卫东", "孙倩"];

/** 填表人, 审核人 and the office's phone below the roster. */
export function signLine(unit: SampleUnit): string {
  const place = Number(unit.unitId.slice(1));
  return `填表人：${signers[place % 6]!}          审核人：${signers[(place + 2) % 6]!}          联系电话：0518-8700${String(place).padStart(4, "0").slice(-4)}`;
}
