import { expect, test } from "vitest";
import { toldTime, withTimes } from "../../../roster/changes/fieldTimes.js";
import type { Dispute, KeptRecord } from "../../../roster/model/change.js";

const source = { file: "名册.xlsx", sheet: "在册", row: 5 };
const first: KeptRecord = withTimes(null, { recordId: "r1", statement: { name: "李建国", orig_post: "科长", mobile: "1" }, held: {}, source, removed: null }, "t1");
const dispute: Dispute = { kind: "conflict", standing: "科长", standingBy: "a", standingAt: "t1", toldBy: "b", toldAt: "t2", revision: 2 };

test("a record that was told whole has one time", () => {
  expect(first).toMatchObject({ toldAt: "t1" });
  expect(first).not.toHaveProperty("wholeAt");
  expect(toldTime(first, "orig_post")).toBe("t1");
});

test("a change of one field dates that field alone", () => {
  const second = withTimes(first, { ...first, statement: { ...first.statement, mobile: "2" } }, "t2");
  expect(second).toMatchObject({ toldAt: "t2", wholeAt: "t1", fieldTimes: { mobile: "t2" } });
  expect([toldTime(second, "mobile"), toldTime(second, "orig_post")]).toEqual(["t2", "t1"]);
  const third = withTimes(second, { ...second, statement: { name: "李建国", mobile: "2" } }, "t3");
  expect([toldTime(third, "mobile"), toldTime(third, "orig_post"), toldTime(third, "name")]).toEqual(["t2", "t3", "t1"]);
});

test("what is held, taken off or listed again dates nothing", () => {
  const held = withTimes(first, { ...first, held: { mobile: "phone-form" } }, "t2");
  const gone = withTimes(held, { ...held, removed: "去世" }, "t3");
  const back = withTimes(gone, { ...gone, removed: null }, "t4");
  expect(back.fieldTimes).toBeUndefined();
  expect([back.toldAt, toldTime(back, "mobile")]).toEqual(["t4", "t1"]);
});

test("a value that does not stand yet leaves the time of the one that does; the dispute's end dates what was chosen", () => {
  const open = withTimes(first, { ...first, statement: { ...first.statement, orig_post: "处长" }, disputed: { orig_post: dispute } }, "t2");
  expect(toldTime(open, "orig_post")).toBe("t1");
  expect(toldTime(withTimes(open, { ...open, disputed: {} }, "t3"), "orig_post")).toBe("t3");
  expect(toldTime(withTimes(open, { ...open, statement: first.statement, disputed: {} }, "t3"), "orig_post")).toBe("t3");
});

test("of a record without a time nothing is known until something is told", () => {
  expect(toldTime({}, "name")).toBeNull();
});
