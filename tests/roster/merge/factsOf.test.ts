import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProtected } from "../../../roster/merge/authority.js";
import { factsOf } from "../../../roster/merge/factsOf.js";
import { originOf } from "../../../roster/merge/originOf.js";
import { viewPersonAmong } from "../../../roster/merge/viewPerson.js";
import { noFacts, type PersonFacts } from "../../../roster/model/person.js";
import type { KeptAct, PersonAct } from "../../../roster/model/personAct.js";
import { defaultPolicy } from "../../../roster/model/policy.js";
import { li, record, wang } from "./records.js";

const act = (act: PersonAct, at: string, actId = at): KeptAct => ({ actId, act, by: "officer", at: `2026-11-${at}T00:00:00.000Z`, reason: "依据" });
const of = (acts: readonly KeptAct[]): PersonFacts => factsOf({ acts, transfers: [], deaths: [] });

describe("what counts of the bureau's acts", () => {
  test("words all, flags and rulings by the last of them", () => {
    const facts = of([
      act({ kind: "ruling", unitId: null }, "04"), act({ kind: "flag", flag: "four-bodies", on: true }, "01"), act({ kind: "ruling", unitId: "b" }, "02"),
      act({ kind: "word", field: "orig_rank", value: "正县处级" }, "03"),
    ]);
    expect(facts).toMatchObject({ flags: { fourBodies: true }, ruling: null, words: [{ field: "orig_rank", value: "正县处级", ruling: "依据" }] });
  });

  test("[M5] whatever order they come in", () => {
    const acts = [
      act({ kind: "ruling", unitId: "a" }, "01", "x"), act({ kind: "ruling", unitId: "b" }, "01", "y"), act({ kind: "flag", flag: "four-bodies", on: true }, "02"),
      act({ kind: "flag", flag: "four-bodies", on: false }, "03"), act({ kind: "word", field: "health", value: "一般" }, "02"),
    ];
    fc.assert(fc.property(fc.shuffledSubarray(acts, { minLength: acts.length }), (shuffled) => {
      expect(of(shuffled)).toEqual(of(acts));
    }));
  });

  test("a death counts as confirmed only since it was last told", () => {
    const deaths = (confirmedAt: string | null) => factsOf({ acts: [], transfers: [], deaths: [{ toldAt: "2026-11-02", confirmedAt }] }).deathConfirmed;
    expect([deaths(null), deaths("2026-11-01"), deaths("2026-11-03")]).toEqual([false, false, true]);
  });
});

describe("whose word counts", () => {
  const person = { personId: "p", records: [record("a", "1", { ...wang, orig_rank: "副县处级", health: "良好" })] };

  test("the bureau's for 离休 and marked people's rank, the unit's for health, and each value shows it", () => {
    const facts = of([act({ kind: "word", field: "orig_rank", value: "正县处级" }, "01"), act({ kind: "word", field: "health", value: "一般" }, "01")]);
    const view = viewPersonAmong(person, new Map(), facts);
    expect(view.statement).toMatchObject({ orig_rank: "正县处级", health: "良好" });
    expect([originOf(view, "orig_rank"), originOf(view, "health")]).toMatchObject([{ unitId: "bureau", authority: "bureau-lixiu" }, { unitId: "a", authority: "unit-daily" }]);
  });

  test("[C5] a told death mutes until the bureau has answered, whatever the unit tells now", () => {
    const told = { ...noFacts, deathTold: ["2026-11-02T00:00:00.000Z"] };
    const alive = (day: string) => of([act({ kind: "word", field: "alive", value: "健在" }, day)]).words;
    expect(viewPersonAmong(person, new Map(), told)).toMatchObject({ deceased: false, muted: true });
    expect(viewPersonAmong(person, new Map(), { ...told, words: alive("01") })).toMatchObject({ muted: true });
    expect(viewPersonAmong(person, new Map(), { ...told, words: alive("03") })).toMatchObject({ deceased: false, muted: false });
  });
});

describe("[P1] what protects a field", () => {
  test("the unit's own 离休, the bureau's mark, the bureau's own word of 离休 or of the field", () => {
    const marked = of([act({ kind: "flag", flag: "four-bodies", on: true }, "01")]);
    const lixiu = of([act({ kind: "word", field: "retire_kind", value: "离休" }, "01")]);
    const ranked = of([act({ kind: "word", field: "orig_rank", value: "正县处级" }, "01"), act({ kind: "flag", flag: "four-bodies", on: true }, "01")]);
    const own = { ...li, orig_rank: "副县处级" };
    expect(isProtected("orig_rank", own, noFacts, defaultPolicy)).toBe(false);
    expect(isProtected("orig_rank", { ...own, retire_kind: "离休" }, noFacts, defaultPolicy)).toBe(true);
    expect(isProtected("orig_rank", own, marked, defaultPolicy)).toBe(true);
    expect(isProtected("orig_rank", own, lixiu, defaultPolicy)).toBe(true);
    expect(isProtected("mobile", { ...own, mobile: "13900000001", retire_kind: "离休" }, marked, defaultPolicy)).toBe(false);
    // Nothing stands there yet: only where the bureau has stated it is there something to decide.
    expect(isProtected("orig_rank", li, marked, defaultPolicy)).toBe(false);
    expect(isProtected("orig_rank", li, ranked, defaultPolicy)).toBe(true);
  });
});
