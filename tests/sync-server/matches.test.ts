import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Statement } from "../../roster/model/change.js";
import { matchedPersonSchema, matchesSchema } from "../../roster/protocol/matches.js";
import { readKeyFile } from "../../sync-server/crypto/keyFile.js";
import { openVault } from "../../sync-server/crypto/vault.js";
import { rebuildTables } from "../../sync-server/history/rebuildTables.js";
import { undoCause } from "../../sync-server/history/undoCause.js";
import { verifyHistory } from "../../sync-server/history/verifyHistory.js";
import { readPassword } from "../../sync-server/store/embedded/password.js";
import { readPidFile } from "../../sync-server/store/embedded/readPidFile.js";
import { readEvents } from "../../sync-server/store/events.js";
import { openStore, type OpenStore } from "../../sync-server/store/openStore.js";
import { officePlace } from "../../sync-server/store/rosters.js";
import { addOf, setOf, startTestService, type Reply, type TestService } from "./support/service.js";

let service: TestService;
let store: OpenStore;
const tokens = new Map<string, string>();
beforeAll(async () => {
  service = await startTestService();
  for (const unit of ["finance", "taxes", "schools"]) tokens.set(unit, await service.openUnit(unit));
  const { port } = (await readPidFile(`${service.dataDir}/postgres`))!;
  const password = await readPassword(service.dataDir, true);
  store = await openStore({ host: "127.0.0.1", port: port!, user: "roster", password, database: "roster" }, { vault: openVault((await readKeyFile(`${service.dataDir}/service-keys.json`))!) });
});
afterAll(async () => {
  await store.close();
  await service.close();
});

const ask = <T>(method: string, path: string, body?: unknown): Promise<Reply<T>> =>
  service.ask<T>(method, `/api/v1${path}`, { token: service.service.adminToken, ...(body === undefined ? {} : { body }) });
const tell = (unit: string, recordId: string, statement: Statement): Promise<unknown> => service.submit(unit, tokens.get(unit)!, [addOf(recordId, statement)]);
const matches = async () => matchesSchema.parse((await ask("GET", "/matches")).body);
const place = (unitId: string, recordId: string) => ({ unitId, recordId });
const decide = async (decision: "accepted" | "denied", a: object, b: object, why = "") =>
  (await ask<{ decisionId: string; pairs: number }>("POST", "/matches/decisions", { decision, a, b, why })).body;
const undo = (decisionId: string) => ask<{ decisionId: string }>("POST", `/matches/decisions/${decisionId}/undo`);

/** The persons whose records begin with the letter, as lists of record ids. */
async function personsOf(letter: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const { people } = await service.register();
  return Object.fromEntries(people
    .map(({ personId, sources }) => [personId, sources.map(({ recordId }) => recordId).sort()] as const)
    .filter(([, records]) => records.some((recordId) => recordId.startsWith(letter))).sort(([a], [b]) => (a < b ? -1 : 1)));
}
const openAbout = async (letter: string) => (await matches()).review.filter(({ a }) => a.recordId.startsWith(letter)).map(({ a, b }) => `${a.recordId} ${b.recordId}`);

describe("what the office decides about pairs", () => {
  const told: Statement = { name: "王秀英", birth_date: "1951-05-06" };

  test("[M3] what comes near is listed with reasons and parameter set; accepted it is one person, taken back it is asked again", async () => {
    await tell("finance", "a1", told);
    await tell("taxes", "a2", told);
    const [pair] = (await matches()).review;
    expect(pair).toMatchObject({ a: place("finance", "a1"), b: place("taxes", "a2"), parameters: "2" });
    expect(pair!.reasons.map(({ code }) => code)).toEqual(["name-equal", "birth-equal"]);
    const { decisionId } = await decide("accepted", pair!.a, pair!.b, "家属确认");
    expect(await personsOf("a")).toEqual({ "a1@finance": ["a1", "a2"] });
    expect(await openAbout("a")).toEqual([]);
    expect((await matches()).decided).toMatchObject([{ decisionId, decision: "accepted", why: "家属确认" }]);
    const person = matchedPersonSchema.parse((await ask("GET", "/matches/persons/a1@finance")).body);
    expect(person.records).toMatchObject([{ recordId: "a1", beside: place("taxes", "a2"), reasons: [{ code: "accepted" }] }, { recordId: "a2" }]);
    expect((await undo(decisionId)).body.decisionId).toBe(`undo:${decisionId}`);
    expect(await personsOf("a")).toEqual({ "a1@finance": ["a1"], "a2@taxes": ["a2"] });
    expect(await openAbout("a")).toEqual(["a1 a2"]);
    await undo(`undo:${decisionId}`);
    expect(await personsOf("a")).toEqual({ "a1@finance": ["a1", "a2"] });
  });

  test("a denial stands whatever the units tell later, until it is taken back", async () => {
    await tell("finance", "b1", { name: "赵德昌", birth_date: "1944-01-02" });
    await tell("taxes", "b2", { name: "赵德昌", birth_date: "1944-01-02" });
    const { decisionId } = await decide("denied", place("taxes", "b2"), place("finance", "b1"));
    for (const unit of ["finance", "taxes"]) {
      await service.submit(unit, tokens.get(unit)!, [setOf(unit === "finance" ? "b1" : "b2", "id_no", null, "110105194401020012"), setOf(unit === "finance" ? "b1" : "b2", "mobile", null, "13900000001")]);
    }
    expect(await personsOf("b")).toEqual({ "b1@finance": ["b1"], "b2@taxes": ["b2"] });
    expect(await openAbout("b")).toEqual([]);
    await undo(decisionId);
    expect(await personsOf("b")).toEqual({ "b1@finance": ["b1", "b2"] });
  });

  test("another decision about the same pair takes the place of the first; taken back, the first stands again", async () => {
    await tell("finance", "c1", { name: "钱正明", birth_date: "1944-01-03" });
    await tell("taxes", "c2", { name: "钱正明", birth_date: "1944-01-03" });
    const [a, b] = [place("finance", "c1"), place("taxes", "c2")];
    await decide("denied", a, b);
    const second = await decide("accepted", a, b);
    expect(await personsOf("c")).toEqual({ "c1@finance": ["c1", "c2"] });
    expect((await matches()).decided.filter((each) => each.a.recordId === "c1")).toMatchObject([{ decision: "accepted" }]);
    await undoCause(store, { place: officePlace, cause: second.decisionId, recordId: null, actor: "officer", at: new Date() });
    expect(await personsOf("c")).toEqual({ "c1@finance": ["c1"], "c2@taxes": ["c2"] });
    expect((await matches()).decided.filter((each) => each.a.recordId === "c1")).toMatchObject([{ decision: "denied" }]);
  });

  test("[M4] parted, each side has the id of before, and what was told while they were one stays with its record", async () => {
    const number = "110105194401040021";
    await tell("finance", "d1", { name: "孙玉兰", id_no: number, mobile: "13900000001" });
    await tell("taxes", "d2", { name: "孙玉兰", id_no: number });
    await tell("schools", "d3", { name: "孙玉兰", id_no: number });
    expect(await personsOf("d")).toEqual({ "d1@finance": ["d1", "d2", "d3"] });
    await service.submit("taxes", tokens.get("taxes")!, [setOf("d2", "mobile", null, "13900000009")]);
    const reply = await ask<{ decisionId: string }>("POST", "/matches/splits", { records: [place("taxes", "d2"), place("schools", "d3")], why: "号码录错" });
    expect(reply).toMatchObject({ status: 201, body: { pairs: 2 } });
    expect(await personsOf("d")).toEqual({ "d1@finance": ["d1"], "d2@taxes": ["d2", "d3"] });
    const { people } = await service.register();
    expect(people.filter(({ personId }) => personId.startsWith("d")).map(({ statement }) => statement.mobile)).toEqual(["13900000001", "13900000009"]);
    await undo(reply.body.decisionId);
    expect(await personsOf("d")).toEqual({ "d1@finance": ["d1", "d2", "d3"] });
    expect((await ask("POST", "/matches/splits", { records: [place("finance", "d1"), place("taxes", "d2"), place("schools", "d3")], why: "" })).status).toBe(409);
  });

  test("more records in one person than one has are an alarm, in the register and here", async () => {
    const number = "110105194401050027";
    await service.submit("schools", tokens.get("schools")!, Array.from({ length: 9 }, (_, at) => addOf(`e${String(at)}`, { name: `同号${String(at)}`, id_no: number }, {}, 10 + at)));
    expect((await service.register()).alarms).toEqual(["e0@schools"]);
    expect((await matches()).alarms).toMatchObject([{ personId: "e0@schools", records: Array.from({ length: 9 }, () => ({ parameters: "2" })) }]);
  });

  test("[H1] every decision and its undoing is in the office's history, with who and why; the chain is whole and the tables can be made from it", async () => {
    const events = (await readEvents(store, officePlace)).filter(({ kind }) => kind.startsWith("match-"));
    expect(events.map(({ kind }) => kind)).toEqual([
      "match-decided", "match-undone", "match-undone", "match-decided", "match-undone", "match-decided", "match-decided", "match-undone", "match-decided", "match-undone",
    ]);
    expect(events[0]!.body).toMatchObject({ standing: [{ a: "a1@finance", b: "a2@taxes", decision: "accepted", why: { sealedText: "家属确认" } }], ended: [] });
    expect((await verifyHistory(store)).flatMap(({ faults }) => faults)).toEqual([]);
    const [people, before] = [await personsOf(""), await matches()];
    await rebuildTables(store, new Date());
    expect(await personsOf("")).toEqual(people);
    expect((await matches()).decided).toEqual(before.decided);
  });

  test("what is not there cannot be decided, parted or taken back", async () => {
    expect((await ask("POST", "/matches/decisions", { decision: "accepted", a: place("finance", "a1"), b: place("taxes", "zz"), why: "" })).body).toMatchObject({ code: "record-unknown" });
    expect((await ask("POST", "/matches/decisions", { decision: "accepted", a: place("finance", "a1"), b: place("finance", "a1"), why: "" })).body).toMatchObject({ code: "body-wrong" });
    expect((await undo("nothing")).body).toMatchObject({ code: "nothing-to-undo" });
    expect((await ask("GET", "/matches/persons/nobody@finance")).body).toMatchObject({ code: "person-unknown" });
  });

  test("[P1] a unit's token opens none of it, and the answer to a unit is the same whether others list the person or not", async () => {
    const token = tokens.get("finance")!;
    for (const [method, path] of [["GET", "/matches"], ["GET", "/matches/persons/a1@finance"], ["POST", "/matches/decisions"], ["POST", "/matches/splits"], ["POST", "/matches/decisions/x/undo"]] as const) {
      expect((await service.ask(method, `/api/v1${path}`, { token, ...(method === "POST" ? { body: {} } : {}) })).status, path).toBe(403);
    }
    const shape = async (statement: Statement, recordId: string): Promise<unknown> => {
      const { body } = await service.submit("finance", token, [addOf(recordId, statement, {}, 30)]);
      return [body.results, body.waiting, body.since, body.disputes];
    };
    expect(await shape({ name: "同号0", id_no: "110105194401050027" }, "f1")).toEqual(await shape({ name: "无人知", birth_date: "1944-02-02" }, "f2"));
  });
});
