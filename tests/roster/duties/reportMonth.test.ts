import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replayEvents, type ToldEvent } from "../../../roster/changes/replayEvents.js";
import { countKinds, kindOfReport, reportMonth } from "../../../roster/duties/reportMonth.js";
import type { RemoveReason, Statement } from "../../../roster/model/change.js";

const source = { file: "名册.xlsx", sheet: "在册", row: 5 };
const at = "2026-10-08T01:00:00.000Z";
const added = (recordId: string, statement: Statement = { name: recordId }): ToldEvent => ({ recordId, at, body: { statement, held: {}, source } });
const told = (recordId: string, cells: Readonly<Record<string, string | null>>, reason: RemoveReason | null = null): ToldEvent =>
  ({ recordId, at, body: { cells: Object.entries(cells).map(([field, to]) => ({ field, to, heldBy: null })), source, reason } });

const report = (earlier: readonly ToldEvent[], events: readonly ToldEvent[], takenOver: readonly string[] = []) => {
  const closing = [...replayEvents([...earlier, ...events]).values()].filter(({ removed }) => removed === null).length;
  return reportMonth({ month: "2026-10", earlier, events, first: 0, closing, isTakenOver: (recordId) => takenOver.includes(recordId) });
};
const kinds = (made: ReturnType<typeof report>): readonly string[] => made.changes.map(({ kind, recordId }) => `${kind} ${recordId}`);

describe("the changes of a month", () => {
  test("are told by kind and by name, and opening + joined − left = closing", () => {
    const earlier = ["stay", "dies", "goes", "wrong", "twice", "else", "mend", "ill"].map((recordId) => added(recordId));
    const made = report(earlier, [
      added("new", { name: "新来的" }), added("taken"), told("dies", {}, "去世"), told("goes", {}, "转出"), told("wrong", {}, "误录"), told("twice", {}, "重复"),
      told("else", {}, "其他"), told("mend", { mobile: "13900000001", home_addr: "某路1号" }), told("ill", { alive: "去世", death_date: "2026-10" }),
    ], ["taken"]);
    expect(kinds(made)).toEqual([
      "added new", "transferred-in taken", "died dies", "died ill", "transferred-out goes", "mistaken wrong", "duplicate twice", "other else", "corrected mend",
    ]);
    expect(made.changes.find(({ recordId }) => recordId === "new")!.name).toBe("新来的");
    expect(made.changes.at(-1)!.fields).toEqual(["home_addr", "mobile"]);
    // The dead one is still on the roster, and counts until it is taken off.
    expect(made).toMatchObject({ opening: 8, joined: 2, left: 5, closing: 5 });
    expect(countKinds(made.changes)).toMatchObject({ died: 2, added: 1, corrected: 1 });
  });

  test("are what stood at the end against what stood at the beginning", () => {
    const earlier = [added("a", { name: "a", mobile: "1" })];
    const made = report(earlier, [told("a", { mobile: "2" }), told("a", { mobile: "1" }), added("b"), told("b", {}, "误录")]);
    expect(made.changes).toEqual([]);
    expect(kindOfReport(made)).toBe("none");
  });

  test("somebody who came and died, or came and went on, in one month did both", () => {
    const made = report([], [added("a"), told("a", {}, "去世"), added("b", { name: "b", alive: "去世" }), added("c"), told("c", {}, "转出")]);
    expect(kinds(made)).toEqual(["added a", "added b", "added c", "died a", "died b", "transferred-out c"]);
    expect(made).toMatchObject({ opening: 0, joined: 3, left: 2, closing: 1 });
  });

  test("a death told in an earlier month is not told again when the row is taken off", () => {
    const made = report([added("a", { name: "a", alive: "去世" })], [told("a", {}, "去世")]);
    expect(kinds(made)).toEqual(["struck-off a"]);
    expect(made).toMatchObject({ opening: 1, left: 1, closing: 0 });
  });

  test("somebody listed again is neither new nor a correction", () => {
    const made = report([added("a"), told("a", {}, "误录")], [told("a", { mobile: "1" })]);
    expect(kinds(made)).toEqual(["relisted a"]);
  });

  test("a first submission is the stock that the month begins with, and something to confirm", () => {
    const made = reportMonth({ month: "2026-10", earlier: [], events: [], first: 36, closing: 36, isTakenOver: () => false });
    expect(made).toMatchObject({ opening: 36, first: 36, joined: 0, left: 0, closing: 36 });
    expect(kindOfReport(made)).toBe("changes");
  });

  test("[W3] opening + joined − left = closing for any history, cut at any place into months", () => {
    const step = fc.record({ id: fc.constantFrom("a", "b", "c", "d"), what: fc.constantFrom("add", "edit", "die", "去世", "转出", "误录", "重复", "其他") });
    fc.assert(fc.property(fc.array(step, { maxLength: 30 }), fc.array(fc.nat(30), { maxLength: 4 }), (steps, cuts) => {
      const known = new Set<string>();
      const events = steps.map(({ id, what }, place): ToldEvent => {
        if (!known.has(id)) {
          known.add(id);
          return added(id);
        }
        if (what === "add" || what === "edit") return told(id, { mobile: String(place) });
        return what === "die" ? told(id, { alive: "去世" }) : told(id, {}, what as RemoveReason);
      });
      const bounds = [0, ...[...cuts].sort((a, b) => a - b).map((cut) => Math.min(cut, events.length)), events.length];
      let closing = 0;
      for (const [place, until] of bounds.slice(1).entries()) {
        const made = report(events.slice(0, bounds[place]), events.slice(bounds[place], until));
        expect(made.opening).toBe(closing);
        expect(made.opening + made.joined - made.left).toBe(made.closing);
        closing = made.closing;
      }
    }));
  });
});
