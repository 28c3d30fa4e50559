import { addMonths } from "../../roster/model/partialDate.js";
import { withCheckCharacter } from "../people/idNumbers.js";
import type { ValueKey, Values } from "../people/person.js";
import {
  become,
  expectOddity,
  show,
  takeSpot,
  tell,
  type Bench,
  type Planting,
  type Spot,
  type Wish,
} from "./bench.js";
import { namesakes } from "./keepClean.js";
import { both, inGroups, inXlsx, isCadre, isLixiu, isSettled, withoutFormulas, withoutPartyYears } from "./wishes.js";

interface NearMiss {
  readonly kind: string;
  readonly key: ValueKey;
  readonly wish: Wish;
  readonly alter: (spot: Spot, bench: Bench) => string | null;
}

const remark = (kind: string, text: string, where: NonNullable<Wish["where"]> = isCadre): NearMiss => ({
  kind,
  key: "remark",
  wish: { needs: ["remark"], where },
  alter(spot) {
    tell(spot, { remark: text });
    return text === "-" ? null : text;
  },
});

const told = (kind: string, key: ValueKey, wish: Wish, values: Values): NearMiss => ({
  kind,
  key,
  wish: { ...wish, needs: [key, ...(wish.needs ?? [])] },
  alter(spot) {
    become(spot, values);
    return values[key] ?? null;
  },
});

/** What looks like a mistake and is none: nothing may be said of these cells. */
const nearMisses: readonly NearMiss[] = [
  remark("spouse-died", "老伴2019年病故，独居"),
  remark("wife-died", "其妻已去世"),
  remark("parents-died", "父母早逝，由姑母抚养"),
  remark("early-retirement", "因病提前退休", both(isCadre, isSettled)),
  remark("begins-with-dash", "-"),
  told(
    "start-in-the-last-month",
    "revolution_start_date",
    { where: both(isLixiu, (values) => values.birth_date! < "1936") },
    { revolution_start_date: "1949-09", work_start_date: "1949-09", revolution_period: "解放战争时期" },
  ),
  {
    kind: "joined-young-before-founding",
    key: "party_join_date",
    wish: {
      needs: ["party_join_date", "birth_date"],
      where: both(isLixiu, (values) => values.birth_date! < "1933-06"),
    },
    alter(spot) {
      const join = addMonths(spot.person.listing.told.birth_date!.slice(0, 7), 16 * 12 + 1);
      become(spot, {
        political_status: "中共党员",
        party_join_date: join,
        party_full_date: addMonths(join, 6),
        party_branch: `${spot.book.unit.short}离退休干部党支部`,
      });
      return join;
    },
  },
  {
    kind: "landline-with-extension",
    key: "mobile",
    wish: { needs: ["mobile"] },
    alter(spot) {
      show(spot, "mobile", { value: "0518-87001234转8012", role: "centre" });
      return null;
    },
  },
  {
    kind: "two-phones",
    key: "mobile",
    wish: { needs: ["mobile"], where: (_, { book }) => book.unit.layout !== "combinedCells" },
    alter(spot) {
      const phone = spot.person.listing.told.mobile!;
      show(spot, "mobile", { value: `${phone}、0518-85123456（宅）`, role: "centre" });
      return null;
    },
  },
  {
    kind: "only-the-phone-struck",
    key: "mobile",
    wish: { needs: ["mobile"], where: inXlsx },
    alter(spot) {
      show(spot, "mobile", { value: spot.person.listing.told.mobile!, struck: true, role: "centre" });
      return null;
    },
  },
  {
    kind: "before-founding-label",
    key: "retire_kind",
    wish: {
      needs: ["retire_kind", "birth_date", "work_start_date"],
      lacks: ["prof_title"],
      where: both(
        isCadre,
        isSettled,
        withoutFormulas,
        withoutPartyYears,
        (values, spot) => values.gender === "男" && spot.book.unit.nature === "机关" && !inGroups(values, spot),
      ),
    },
    alter(spot) {
      const idNo = spot.person.listing.told.id_no!;
      become(spot, {
        retire_kind: "建国前参加工作退休干部",
        birth_date: "1934-03-15",
        id_no: withCheckCharacter(`${idNo.slice(0, 6)}19340315${idNo.slice(14, 17)}`),
        work_start_date: "1949-06",
        retire_date: "1994-03",
        ...(spot.person.listing.told.political_status === "中共党员"
          ? { party_join_date: "1957-06", party_full_date: "1958-06" }
          : {}),
      });
      return "建国前参加工作退休干部";
    },
  },
];

export const nearMissRows: Planting = {
  name: "near-miss",
  plant(bench) {
    for (const { kind, key, wish, alter } of nearMisses) {
      const spot = takeSpot(bench, `near-miss/${kind}`, wish);
      const value = alter(spot, bench);
      expectOddity(bench, spot, { kind, key, value });
    }
    listMinoritiesAndNamesakes(bench);
  },
};

/** Names with ·, and people who share a name: true from the start, kept free of mistakes. */
function listMinoritiesAndNamesakes(bench: Bench): void {
  const shared = namesakes(bench);
  for (const spot of bench.spots) {
    const { name } = spot.person.listing.person.values;
    const kind = name!.includes("·") ? "minority-name" : shared.has(name!) ? "namesake" : null;
    if (kind !== null) expectOddity(bench, spot, { kind, key: "name", value: spot.person.listing.told.name! });
  }
}
