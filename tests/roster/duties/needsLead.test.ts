import { expect, test } from "vitest";
import { needsLead } from "../../../roster/duties/needsLead.js";
import { deathsIn } from "../../../roster/duties/toldDeath.js";
import type { Change } from "../../../roster/model/change.js";

const source = { file: "名册.xlsx", sheet: "在册", row: 5 };
const set = (recordId: string, field: "alive" | "death_date" | "mobile", to: string | null, heldBy: string | null = null): Change => ({ op: "set", recordId, field, from: null, to, heldBy, source });
const remove = (recordId: string, reason: "去世" | "误录"): Change => ({ op: "remove", recordId, reason, note: "" });
const dead: Change = { op: "add", recordId: "a", statement: { name: "甲", alive: "去世" }, held: {}, source };

test("the policy says what a clerk may not tell alone: nothing, everything, or what it names", () => {
  const all = [set("a", "mobile", "1"), remove("b", "误录"), dead];
  expect(needsLead(all, { clerkNeedsLead: false })).toBe(false);
  expect(needsLead(all, { clerkNeedsLead: true })).toBe(true);
  expect(needsLead([], { clerkNeedsLead: true })).toBe(false);
  expect(needsLead([set("a", "mobile", "1")], { clerkNeedsLead: ["去世", "误录"] })).toBe(false);
  expect(needsLead([set("a", "mobile", "1"), remove("b", "误录")], { clerkNeedsLead: ["误录"] })).toBe(true);
  expect(needsLead([set("a", "mobile", "1")], { clerkNeedsLead: ["set"] })).toBe(true);
});

test("every way of telling a death is a death to the policy", () => {
  for (const change of [dead, set("a", "alive", "去世"), set("a", "death_date", "2026-10"), remove("a", "去世")]) expect(needsLead([change], { clerkNeedsLead: ["去世"] })).toBe(true);
  expect(needsLead([set("a", "alive", "健在"), set("a", "death_date", null)], { clerkNeedsLead: ["去世"] })).toBe(false);
});

test("[C5] deaths are found whether stated, dated or only hinted at", () => {
  const hint: Change = { op: "add", recordId: "e", statement: { name: "戊" }, held: { alive: "deceased-hint" }, source };
  const changes = [dead, set("b", "alive", "去世"), set("b", "death_date", "2026"), remove("c", "去世"), set("d", "alive", null, "deceased-but-listed"), hint, set("f", "mobile", "1"), remove("g", "误录")];
  expect(deathsIn(changes)).toEqual(["a", "b", "c", "d", "e"]);
});
