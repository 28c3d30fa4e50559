import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChanges } from "../../../roster/changes/applyChanges.js";
import type { StatedRow } from "../../../roster/changes/assignRows.js";
import { diffRoster, type Answer } from "../../../roster/changes/diffRoster.js";
import { stateKey } from "../../../roster/changes/stateKey.js";
import type { Statement, ToldRecord } from "../../../roster/model/change.js";
import { countIds, stated, told } from "./told.js";

const person = {
  name: "李建国", gender: "男", id_no: "11010519491231002X", birth_date: "1949-12-31", orig_unit: "财政局", mobile: "13900000001", alive: "健在",
};
const other = { name: "王秀英", gender: "女", birth_date: "1951-05", orig_unit: "财政局", mobile: "13900000002", alive: "健在" };

describe("diffRoster", () => {
  test("[S3] only cells that differ travel, each with its base value and its place", () => {
    const { changes, asks } = diffRoster([told("r1", person)], [stated({ ...person, mobile: "13900000009" }, {}, 7)], countIds());
    expect(asks).toEqual([]);
    expect(changes).toEqual([
      { op: "set", recordId: "r1", field: "mobile", from: "13900000001", to: "13900000009", heldBy: null, source: { file: "今年.xlsx", sheet: "在册", row: 7 } },
    ]);
  });

  test("the same state in another order, file and place gives no changes", () => {
    const base = [told("r1", person, {}, 5), told("r2", other, { birth_date: "date-order" }, 6)];
    const now = [stated(other, { birth_date: "date-order" }, 30), stated(person, {}, 31)];
    expect(diffRoster(base, now, countIds())).toMatchObject({ changes: [], asks: [] });
  });

  test("a value that is released from waiting is a change, though it is the same", () => {
    const { changes } = diffRoster([told("r1", person, { mobile: "phone-format" })], [stated(person)], countIds());
    expect(changes).toMatchObject([{ op: "set", field: "mobile", from: "13900000001", to: "13900000001", heldBy: null }]);
  });

  test("[S6] a vanished row asks for its reason and is not removed until it is given", () => {
    const base = [told("r1", person), told("r2", other, {}, 6)];
    const asked = diffRoster(base, [stated(person)], countIds());
    expect(asked.changes).toEqual([]);
    expect(asked.asks).toMatchObject([{ kind: "vanished", record: { recordId: "r2" } }]);
    const answers: readonly Answer[] = [{ kind: "gone", recordId: "r2", reason: "去世", note: "家属来电" }];
    expect(diffRoster(base, [stated(person)], { ...countIds(), answers })).toMatchObject({
      changes: [{ op: "remove", recordId: "r2", reason: "去世", note: "家属来电" }], asks: [],
    });
  });

  test("[S6] another valid number under the same name asks whether it is the same person; neither is sent before", () => {
    const base = [told("r1", person)];
    const now = [stated({ ...person, id_no: "110105194912310038" })];
    const asked = diffRoster(base, now, countIds());
    expect(asked.changes).toEqual([]);
    expect(asked.asks).toMatchObject([{ kind: "same-person", record: { recordId: "r1" }, row: now[0] }]);
    const same = diffRoster(base, now, { ...countIds(), answers: [{ kind: "same", recordId: "r1" }] });
    expect(same.changes).toMatchObject([{ op: "set", field: "id_no", from: person.id_no, to: "110105194912310038" }]);
    const two = diffRoster(base, now, { ...countIds(), answers: [{ kind: "gone", recordId: "r1", reason: "转出" }] });
    expect(two.changes.map(({ op }) => op)).toEqual(["remove", "add"]);
  });

  test("[S6] a row that was renamed and moved is asked about, not taken for somebody who vanished and somebody new", () => {
    const base = [told("r1", other, {}, 5), told("r2", person, {}, 6)];
    const renamed = stated({ ...other, name: "赵敏" }, {}, 9);
    const { changes, asks } = diffRoster(base, [stated(person, {}, 5), renamed], countIds());
    expect(changes).toEqual([]);
    expect(asks).toMatchObject([{ kind: "same-person", record: { recordId: "r1" }, row: renamed }]);
  });

  test("a corrected number, name or birth is found as the same row", () => {
    const wrong = { ...person, id_no: "110105194912310021" };
    const held = { id_no: "id-number-checksum" };
    expect(diffRoster([told("r1", wrong, held)], [stated(person)], countIds()).changes).toMatchObject([{ op: "set", recordId: "r1", field: "id_no" }]);
    expect(diffRoster([told("r1", person)], [stated({ ...person, name: "李健国" })], countIds()).changes).toMatchObject([{ op: "set", field: "name" }]);
    expect(diffRoster([told("r2", other)], [stated({ ...other, birth_date: "1915-05" })], countIds()).changes).toMatchObject([{ op: "set", field: "birth_date" }]);
  });

  test("a new row in an old place is a new person, and the old one is asked about", () => {
    const { changes, asks } = diffRoster([told("r1", person)], [stated({ ...other, id_no: "110105195105060014" })], countIds());
    expect(changes).toMatchObject([{ op: "add", recordId: "new-001" }]);
    expect(asks).toMatchObject([{ kind: "vanished", record: { recordId: "r1" } }]);
  });

  test("two rows that tell exactly the same stay two", () => {
    const base = [told("r1", person, {}, 5), told("r2", person, {}, 9)];
    expect(diffRoster(base, [stated(person, {}, 5), stated(person, {}, 9)], countIds())).toMatchObject({ changes: [], asks: [] });
    expect(diffRoster(base, [stated(person, {}, 5)], countIds()).asks).toMatchObject([{ kind: "vanished" }]);
  });
});

describe("a sheet of many rows that tell the same", () => {
  const count = 2000;

  /** States that count how often they are compared cell by cell. */
  function countLooks<T extends { readonly statement: Statement }>(states: readonly T[]): { readonly states: readonly T[]; looks(): number } {
    let reads = 0;
    const watched = states.map((state) => ({
      ...state,
      statement: Object.defineProperty({ ...state.statement }, "alive", {
        enumerable: true,
        get() {
          reads += 1;
          return state.statement.alive;
        },
      }),
    }));
    return { states: watched, looks: () => reads };
  }

  test.each([
    ["name and birth", { name: "李建国", birth_date: "1949-12-31" }],
    ["the name", { name: "李建国" }],
  ])("[M6] of %s, each with another remark, is compared with as long a one some rows each, and nobody is lost", (_what, same) => {
    const base = Array.from({ length: count }, (_, place) => told(`r${String(place)}`, { ...same, alive: "健在", remark: `甲${String(place)}` }, {}, place + 5));
    const { states, looks } = countLooks(Array.from({ length: count }, (_, place) => stated({ ...same, alive: "健在", remark: `乙${String(place)}` }, {}, place + 5)));
    const { changes, asks, told: after } = diffRoster(base, states, countIds());
    expect(looks()).toBeLessThan(count * 200);
    expect([changes.length, asks.length, after.length]).toEqual([count, 0, count]);
    expect(changes.every(({ op }, place) => op === "set" && after[place]!.recordId === `r${String(place)}`)).toBe(true);
  });

  test("[M6] [S6] rows that bear no name are each asked about with the record that stood there", () => {
    const base = Array.from({ length: count }, (_, place) => told(`r${String(place)}`, { alive: "健在", remark: `甲${String(place)}` }, {}, place + 5));
    const { states, looks } = countLooks(Array.from({ length: count }, (_, place) => stated({ alive: "健在", remark: `乙${String(place)}` }, {}, place + 5)));
    const { changes, asks } = diffRoster(base, states, countIds());
    expect(looks()).toBeLessThan(count * 200);
    expect(changes).toEqual([]);
    expect(asks.every((ask) => ask.kind === "same-person" && ask.row.source.row === ask.record.source.row)).toBe(true);
    expect(asks).toHaveLength(count);
  });

  test("[M6] rows that all say the same place are compared with some others each", () => {
    const base = Array.from({ length: count }, (_, place) => told(`r${String(place)}`, { name: `王${String(place)}`, alive: "健在" }));
    const { states, looks } = countLooks(Array.from({ length: count }, (_, place) => stated({ name: `李${String(place)}`, alive: "健在" })));
    const { changes, asks } = diffRoster(base, states, countIds());
    expect(looks()).toBeLessThan(count * 2000);
    expect(changes.filter(({ op }) => op === "add").length + asks.filter(({ kind }) => kind === "same-person").length).toBe(count);
  });
});

const statements = fc.record(
  {
    name: fc.constantFrom("李建国", "李健国", "王秀英"), id_no: fc.constantFrom("11010519491231002X", "110105194912310038", "110105194912310021"),
    birth_date: fc.constantFrom("1949", "1949-12-31", "1951-05-06"), mobile: fc.constantFrom("13900000001", "13900000002"),
    orig_unit: fc.constantFrom("财政局", "税务局"), remark: fc.constantFrom("甲", "乙", "丙"),
  },
  { requiredKeys: [] },
);
const helds = fc.record({ id_no: fc.constant("id-number-checksum"), birth_date: fc.constant("date-order") }, { requiredKeys: [] });
const rows = fc.array(fc.tuple(statements, helds), { maxLength: 7 });
const rosters = fc.tuple(rows, rows).map(([before, after]): readonly [readonly ToldRecord[], readonly StatedRow[]] => [
  before.map(([statement, held], place) => told(`r${String(place)}`, statement, held, place + 5)),
  after.map(([statement, held], place) => stated(statement, held, place + 5)),
]);

const keysOf = (states: readonly (ToldRecord | StatedRow)[]): readonly string[] => states.map(stateKey).sort();

describe("diffRoster and applyChanges", () => {
  test("what changed, applied to what was, is what is now", () => {
    fc.assert(
      fc.property(rosters, fc.constantFrom("gone", "same"), ([base, now], kind) => {
        const { asks } = diffRoster(base, now, countIds());
        const answers = asks.map(({ kind: asked, record: { recordId } }): Answer =>
          asked === "same-person" && kind === "same" ? { kind: "same", recordId } : { kind: "gone", recordId, reason: "误录" });
        const { changes, asks: open } = diffRoster(base, now, { ...countIds(), answers });
        expect(open).toEqual([]);
        expect(keysOf(applyChanges(base, changes))).toEqual(keysOf(now));
      }),
      { numRuns: 500 },
    );
  });

  test("[S6] unanswered, nothing is removed and nobody is told twice", () => {
    fc.assert(
      fc.property(rosters, ([base, now]) => {
        const { changes, asks } = diffRoster(base, now, countIds());
        expect(changes.some(({ op }) => op === "remove")).toBe(false);
        const added = changes.filter(({ op }) => op === "add").length;
        const doubts = asks.filter(({ kind }) => kind === "same-person").length;
        expect(applyChanges(base, changes).length).toBe(base.length + added);
        expect(base.length - asks.length + added + doubts).toBe(now.length);
      }),
      { numRuns: 300 },
    );
  });
});
