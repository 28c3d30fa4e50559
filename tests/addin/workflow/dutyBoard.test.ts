import { expect, test } from "vitest";
import { actorOf, leadsOf } from "../../../addin/workflow/actorOf.js";
import { countDuties } from "../../../addin/workflow/dutyBoard.js";
import { loadedFrom, loadingAfter, notLoaded, shownOf } from "../../../addin/workflow/loaded.js";
import type { UnitDuties } from "../../../roster/protocol/unitDuties.js";

const due = (month: string, scored: boolean): UnitDuties["reports"][number] => ({ month, state: "overdue", dueOn: `${month}-05`, daysLate: 1, scored });
const duties: UnitDuties = {
  unit: "quwei", today: "2026-11-09", month: "2026-10", reports: [due("2026-10", false), due("2026-09", false), due("2026-08", true)],
  questions: { awaiting: 2, overdue: 1 }, submissions: 3, deaths: 1, arrivals: 1,
};

test("the number on the tab: what waits for the lead is the lead's; old months that are only advice are not counted", () => {
  expect(countDuties(duties, false)).toBe(2 + 2 + 1);
  expect(countDuties(duties, true)).toBe(2 + 2 + 1 + 4);
});

test("whoever is not of the unit is of the bureau; leads who have gone confirm nothing", () => {
  const actors = [
    { actorId: "a1", name: "李经办", kind: "account" as const, role: "clerk" as const, ended: true },
    { actorId: "a2", name: "王主任", kind: "account" as const, role: "lead" as const, ended: false },
    { actorId: "a3", name: "前主任", kind: "account" as const, role: "lead" as const, ended: true },
    { actorId: "t1", name: null, kind: "token" as const, role: null, ended: false },
  ];
  expect(["a1", "t1", "admin", ""].map((id) => actorOf({ actors }, id))).toEqual([{ kind: "named", name: "李经办" }, { kind: "machine" }, { kind: "bureau" }, { kind: "unknown" }]);
  expect(leadsOf({ actors })).toEqual(["王主任"]);
});

test("what was there stays in sight while it is asked for again, and while the service is away", () => {
  const here = loadedFrom({ ok: true, value: 7 }, notLoaded);
  expect(shownOf(here)).toBe(7);
  expect(shownOf(loadingAfter(here))).toBe(7);
  const problem = { code: "offline", status: 0, detail: "", params: {} };
  expect(loadedFrom({ ok: false, problem }, loadingAfter(here))).toEqual({ kind: "failed", problem, last: 7 });
  expect(shownOf(notLoaded)).toBeNull();
});
