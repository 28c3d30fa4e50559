import { deathDay } from "../people/deathDay.js";
import { become, expectAt, show, takeSpot, tell, type Planting, type Spot } from "./bench.js";
import { both, inXlsx, isCadre, isSettled } from "./wishes.js";

/** Deaths that are stated as they should be: 去世 with its date. No rule says a word. */
export const statedDeaths: Planting = {
  name: "stated-death",
  plant(bench) {
    for (let turn = 0; turn < 8; turn += 1) {
      const spot = takeSpot(bench, this.name, { needs: ["alive", "death_date"], where: both(isCadre, isSettled) });
      become(spot, { alive: "去世", death_date: deathDay(bench.random, bench.asOf, turn < 5) });
      bench.deaths.set(spot.person.listing.person.personKey, "stated");
    }
  },
};

const hints = ["name", "name", "name", "remark", "remark", "remark", "struck", "struck", "hidden", "hidden"] as const;

/** 张三(已故), 病故 in 备注, a struck-out row, a hidden row, in sheets that have no column for it. */
export const deceasedHint: Planting = {
  name: "deceased-hint",
  plant(bench) {
    for (const [turn, mark] of hints.entries()) {
      const needs = mark === "remark" ? ["remark"] : ["name"];
      const spot = takeSpot(bench, `${this.name}/${mark}`, {
        needs,
        lacks: ["alive", "death_date"],
        where: both(isCadre, isSettled, mark === "struck" || mark === "hidden" ? inXlsx : () => true),
      });
      const day = deathDay(bench.random, bench.asOf, turn % 3 !== 2);
      Object.assign(spot.person.listing.person.values, { alive: "去世", death_date: day });
      bench.deaths.set(spot.person.listing.person.personKey, mark);
      hint(spot, { mark, turn, year: day.slice(0, 4), month: Number(day.slice(5, 7)) });
      expectAt(bench, spot, { rule: this.name, severity: "warning", key: mark === "remark" ? "remark" : "name" });
    }
  },
};

function hint(
  spot: Spot,
  {
    mark,
    turn,
    year,
    month,
  }: { readonly mark: (typeof hints)[number]; readonly turn: number; readonly year: string; readonly month: number },
): void {
  const name = spot.person.listing.told.name!;
  if (mark === "name")
    show(spot, "name", {
      value: [`${name}(已故)`, `${name}（${year}年病故）`, `${name}【去世】`][turn]!,
      role: "centre",
    });
  else if (mark === "remark")
    tell(spot, {
      remark: [`${year}年${month}月病故`, `已于${year}年去世`, `${year}.${month}因病逝世，待办手续`][turn % 3],
    });
  else if (mark === "struck") spot.person.struck = true;
  else spot.person.hidden = true;
}
