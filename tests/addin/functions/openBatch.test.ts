import { describe, expect, test } from "vitest";
import { calculate, type Asked } from "../../../addin/functions/calculate.js";
import { functionHelp } from "../../../addin/functions/functionHelp.js";
import { functionNames, type FunctionName } from "../../../addin/functions/functionNames.js";
import { openBatch } from "../../../addin/functions/openBatch.js";

const call = () => ({ today: "2026-11-22", language: "zh-CN" } as const);
const id = "11010519491231002X";

describe("formulas are gathered", () => {
  test("what is asked at once is loaded for once and answered each for itself", async () => {
    let loads = 0;
    const ask = openBatch({ load: () => { loads += 1; return Promise.resolve(calculate); }, call });
    const answers = await Promise.all([ask({ name: "GENDER", given: [id] }), ask({ name: "BIRTHDATE", given: [[[id]]] }), ask({ name: "PERIOD", given: ["1948"] })]);
    expect(answers).toEqual([[["女"]], [["1949.12.31"]], [["解放战争时期"]]]);
    expect(loads).toBe(1);
  });

  test("long work stops for others again and again, and nothing is lost", async () => {
    let [clock, pauses] = [0, 0];
    const ask = openBatch({
      load: () => Promise.resolve((asked: Asked) => { clock += 10; return [[String(asked.given[0])]]; }), call,
      now: () => clock, pause: () => { pauses += 1; return Promise.resolve(); },
    });
    const answers = await Promise.all(Array.from({ length: 100 }, (_, place) => ask({ name: "AGE", given: [String(place)] })));
    expect(answers.map((rows) => rows[0]![0])).toEqual(Array.from({ length: 100 }, (_, place) => String(place)));
    // A stretch is four of ten milliseconds.
    expect(pauses).toBeGreaterThanOrEqual(25);
  });

  test("who asks again at the moment of the answer is answered too", async () => {
    const ask = openBatch({ load: () => Promise.resolve(calculate), call });
    const asked = async (times: number): Promise<number> => (times === 0 ? 0 : (await ask({ name: "GENDER", given: [id] }), 1 + (await asked(times - 1))));
    expect(await asked(20)).toBe(20);
  });

  test("one that fails fails alone; when nothing can be loaded all do, and the next are tried anew", async () => {
    let isThere = false;
    const ask = openBatch({
      load: () => (isThere ? Promise.resolve((asked: Asked) => { if (asked.given[0] === "bad") throw new Error("odd"); return [["ok"]]; }) : Promise.reject(new Error("away"))), call,
    });
    expect((await Promise.allSettled([ask({ name: "AGE", given: [1] }), ask({ name: "AGE", given: [2] })])).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    isThere = true;
    const settled = await Promise.allSettled([ask({ name: "AGE", given: ["bad"] }), ask({ name: "AGE", given: ["good"] })]);
    expect(settled.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  });

  test("ten thousand cells take less than two seconds", () => {
    const column = Array.from({ length: 10_000 }, () => [id]);
    const start = performance.now();
    expect(calculate({ name: "IDCHECK", given: [column] }, call()).length).toBe(10_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

test("every example in the help gives what it says, in both languages", () => {
  expect(functionHelp.map(({ name }) => name).sort()).toEqual([...functionNames].sort());
  for (const { name, example } of functionHelp) {
    const [, called, written] = /^=ROSTER\.([A-Z]+)\((.*)\)$/u.exec(example.formula)!;
    expect(called).toBe(name);
    const given = JSON.parse(`[${written!}]`) as unknown[];
    for (const [language, shows] of [["zh-CN", example.shows.zh], ["en", example.shows.en]] as const) {
      expect(String(calculate({ name: name as FunctionName, given }, { ...call(), language })[0]![0])).toBe(shows);
    }
  }
});
