import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkCharacter } from "../../roster/codes/idNumber.js";
import type { Statement } from "../../roster/model/change.js";
import { answerBeat } from "../../sync-server/http/untilBeat.js";
import { addOf, newSubmission, setOf, startTestService, type Reply, type TestService } from "./support/service.js";

/** Unit A's secrets; unit B guesses at them. */
let service: TestService;
const tokens = { a: "", b: "" };
beforeAll(async () => {
  service = await startTestService(undefined, { beat: answerBeat });
  tokens.a = await service.openUnit("unit-a");
  tokens.b = await service.openUnit("unit-b");
});
afterAll(async () => { await service.close(); });

let counter = 0;
/** Somebody of whom nobody has heard. */
function somebody(): Statement & { readonly id_no: string; readonly name: string } {
  counter += 1;
  const first17 = `3204111945${String(1 + (counter % 12)).padStart(2, "0")}${String(1 + (counter % 28)).padStart(2, "0")}${String(100 + counter)}`;
  const name = `样本${[...String(counter)].map((digit) => "零一二三四五六七八九"[Number(digit)]).join("")}`;
  return { name, id_no: first17 + checkCharacter(first17), birth_date: `1945-${first17.slice(10, 12)}-${first17.slice(12, 14)}`, gender: "男", retire_kind: "退休", alive: "健在" };
}

/** An answer without what differs from one submission to the next, whatever it holds: ids, times, counts. */
function plain({ status, body }: Reply): string {
  const text = JSON.stringify({ status, body }).replace(/submission-\d{6}|b-\d+|urn:silver-roster:request:[\w-]+/gu, "#").replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, "#");
  return text.replace(/"digest":"[0-9a-f]{64}"/u, '"digest":"#"').replace(/"(revision|count)":\d+/gu, '"$1":#');
}

const tell = async (statement: Statement, recordId: string): Promise<{ readonly reply: Reply; readonly milliseconds: number }> => {
  const body = newSubmission([addOf(recordId, statement)], { baseRevision: revision });
  const began = performance.now();
  const reply = await service.ask<{ revision: number }>("POST", "/api/v1/units/unit-b/submissions", { token: tokens.b, body });
  const milliseconds = performance.now() - began;
  revision = reply.body.revision;
  return { reply, milliseconds };
};
let revision = 0;

describe("[P1] a unit learns nothing of what another one told", () => {
  test("by the answer about a number that the other has, byte by byte", async () => {
    const [held, free] = [somebody(), somebody()];
    await service.submit("unit-a", tokens.a, [addOf("a-1", held)]);
    const [known, unknown] = [await tell(held, "b-1"), await tell(free, "b-2")];
    expect(known.reply.status).toBe(200);
    expect(plain(known.reply)).toBe(plain(unknown.reply));
  });

  test("by another name, a death, a dispute or a removal of the other's about the same number", async () => {
    const [held, free] = [somebody(), somebody()];
    await service.submit("unit-a", tokens.a, [addOf("a-2", { ...held, name: "另一名字", alive: "去世" })]);
    await service.submit("unit-a", tokens.a, [setOf("a-2", "name", "第三名字", "第四名字")], { baseRevision: 0 });
    const [known, unknown] = [await tell(held, "b-3"), await tell(free, "b-4")];
    expect(plain(known.reply)).toBe(plain(unknown.reply));
    const read = (path: string): Promise<string> => service.ask("GET", `/api/v1/units/unit-b${path}`, { token: tokens.b }).then((reply) => JSON.stringify(reply.body));
    for (const path of ["/records", "/history", "/history/roster?revision=4"]) {
      const text = await read(path);
      for (const foreign of ["a-2", "unit-a", "另一名字", "第三名字", "第四名字"]) expect(text, path).not.toContain(foreign);
    }
  });

  test("by asking for the other's addresses: they are as good as not there", async () => {
    for (const path of ["/records", "/history", "/history/roster?revision=0"]) {
      const ask = (unit: string) => service.ask("GET", `/api/v1/units/${unit}${path}`, { token: tokens.b });
      expect(plain(await ask("unit-a"))).toBe(plain(await ask("no-such-unit")));
    }
    const guess = (unit: string) => service.ask("POST", `/api/v1/units/${unit}/submissions`, { token: tokens.b, body: newSubmission([addOf("a-1", somebody())]) });
    expect(plain(await guess("unit-a"))).toBe(plain(await guess("no-such-unit")));
  });

  test("by an error: the other's record ids and submission ids are nobody's to run into", async () => {
    const same = newSubmission([addOf("a-1", somebody())]);
    expect((await service.ask("POST", "/api/v1/units/unit-a/submissions", { token: tokens.a, body: same })).status).toBe(200);
    const reply = await service.ask<{ revision: number }>("POST", "/api/v1/units/unit-b/submissions", { token: tokens.b, body: { ...same, baseRevision: revision } });
    expect(reply).toMatchObject({ status: 200, body: { results: [{ outcome: "applied" }] } });
    revision = reply.body.revision;
  });

  test("by the time that the answer takes", async () => {
    // A machine that others keep busy is given three times to be quiet; what tells of the number tells of it each time.
    let differs = true;
    for (let round = 0; round < 3 && differs; round += 1) {
      const { held, free } = await timeAnswers(60, round);
      if (process.env["SHOW_TIMES"] !== undefined) process.stdout.write(`held ${held.toFixed(1)} free ${free.toFixed(1)} ms\n`);
      expect(Math.min(held, free)).toBeGreaterThan(answerBeat - 1);
      differs = Math.abs(held - free) > Math.max(2, 0.15 * Math.max(held, free));
    }
    expect(differs).toBe(false);
  });
});

/** Medians over interleaved pairs: a number that unit A holds, and one that nobody does. */
async function timeAnswers(pairs: number, round: number): Promise<{ readonly held: number; readonly free: number }> {
  const people = { held: Array.from({ length: pairs + 5 }, somebody), free: Array.from({ length: pairs + 5 }, somebody) };
  await service.submit("unit-a", tokens.a, people.held.map((statement, place) => addOf(`held-${String(round)}-${String(place)}`, statement)));
  const times = { held: [] as number[], free: [] as number[] };
  for (let place = 0; place < pairs + 5; place += 1) {
    // Which comes first changes, so that what the one warms up helps the other as often.
    for (const kind of place % 2 === 0 ? (["held", "free"] as const) : (["free", "held"] as const)) {
      const { milliseconds } = await tell(people[kind][place]!, `b-${String(1000 * (round + 1) + 2 * place + Number(kind === "held"))}`);
      if (place >= 5) times[kind].push(milliseconds);
    }
  }
  return { held: median(times.held), free: median(times.free) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}
