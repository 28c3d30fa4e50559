import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RegisterRead } from "../../roster/protocol/register.js";
import type { Answer, Submission } from "../../roster/protocol/submission.js";
import type { UnitBase, UnitWithToken } from "../../roster/protocol/unit.js";
import { startDatabases, type Databases } from "./support/databases.js";
import { isRunning, startScript, until } from "./support/processes.js";
import { addOf, newSubmission, setOf } from "./support/service.js";

interface Server {
  readonly child: ChildProcess;
  readonly url: string;
  readonly adminToken: string;
}

let databases: Databases;
let dataDir: string;
let servers: readonly [Server, Server];

/** Two processes of the service on one empty database, started at the same moment. */
beforeAll(async () => {
  databases = await startDatabases();
  dataDir = mkdtempSync(join(tmpdir(), "roster-two-"));
  const DATABASE_URL = await databases.make();
  const start = async (): Promise<Server> => {
    const { child, line } = await startScript("runService.ts", [dataDir], { DATABASE_URL });
    return { child, ...(JSON.parse(line) as Omit<Server, "child">) };
  };
  servers = await Promise.all([start(), start()]);
});
afterAll(async () => {
  for (const { child } of servers) {
    child.kill("SIGTERM");
    await until(() => !isRunning(child.pid!));
  }
  await databases.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function ask<T>({ url }: Server, path: string, token: string, body?: unknown): Promise<{ readonly status: number; readonly body: T }> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const response = await fetch(`${url}/api/v1${path}`, body === undefined ? { headers } : { headers, method: "POST", body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as T };
}

async function openUnit(unitId: string): Promise<string> {
  return (await ask<UnitWithToken>(servers[0], "/units", servers[0].adminToken, { unitId, name: unitId })).body.token;
}

const submit = (server: Server, unitId: string, token: string, submission: Submission) => ask<Answer>(server, `/units/${unitId}/submissions`, token, submission);

test("both came up on an empty database, and what one knows the other knows at once", async () => {
  expect(servers.map(({ url }) => typeof url)).toEqual(["string", "string"]);
  const token = await openUnit("known");
  expect((await ask<UnitBase>(servers[1], "/units/known/records", token)).body).toMatchObject({ revision: 0, records: [] });
});

test("[S2] one submission sent to both at once, again and again, counts once and has one answer", async () => {
  const token = await openUnit("finance");
  const submission = newSubmission(Array.from({ length: 20 }, (_, row) => addOf(`r${String(row)}`, { name: `样例${String(row)}`, birth_date: "1945-03" })));
  const answers = await Promise.all([0, 1, 0, 1, 1, 0].map((place) => submit(servers[place]!, "finance", token, submission)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => answers[0]!.status));
  for (const { body } of answers) expect(body).toEqual(answers[0]!.body);
  const bases = await Promise.all(servers.map((server) => ask<UnitBase>(server, "/units/finance/records", token)));
  expect(bases[0]!.body).toEqual(bases[1]!.body);
  expect(bases[0]!.body.revision).toBe(1);
  expect(bases[0]!.body.records).toHaveLength(20);
  const other = await submit(servers[1], "finance", token, { ...submission, changes: [addOf("x", { name: "别人" })] });
  expect(other.status).toBe(409);
});

test("submissions of one unit to both come one after the other, each exactly once", async () => {
  const token = await openUnit("taxes");
  const sent = Array.from({ length: 24 }, (_, row) => newSubmission([addOf(`t${String(row)}`, { name: `样例${String(row)}`, mobile: `1390000${String(1000 + row)}` })]));
  const answers = await Promise.all(sent.map((submission, place) => submit(servers[place % 2]!, "taxes", token, submission)));
  expect(answers.map(({ body }) => body.revision).sort((a, b) => a - b)).toEqual(sent.map((_, place) => place + 1));
  const [one, two] = await Promise.all(servers.map((server) => ask<UnitBase>(server, "/units/taxes/records", token)));
  expect(one!.body).toEqual(two!.body);
  expect(one!.body.digest).toBe(answers.find(({ body }) => body.revision === 24)!.body.digest);
});

test("[S4] two who change one field at the same moment on two servers: one stands, the other is a conflict on both", async () => {
  const token = await openUnit("culture");
  await submit(servers[0], "culture", token, newSubmission([addOf("c1", { name: "李建国", mobile: "13900000001" })]));
  const change = (to: string) => newSubmission([setOf("c1", "mobile", "13900000001", to)], { baseRevision: 1 });
  const answers = await Promise.all([submit(servers[0], "culture", token, change("13900000002")), submit(servers[1], "culture", token, change("13900000003"))]);
  expect(answers.map(({ body }) => body.results[0]!.outcome).sort()).toEqual(["applied", "conflict"]);
});

test("[M1] two units tell one person to two servers at the same moment: the register counts one, the same on both", async () => {
  const units = ["a", "b", "c", "d", "e", "f"];
  const tokens = await Promise.all(units.map(openUnit));
  const told = (place: number) => submit(servers[place % 2]!, units[place]!, tokens[place]!, newSubmission([addOf("p1", { name: "王芳", id_no: "110105194912310038" })]));
  const answers = await Promise.all(units.map((_, place) => told(place)));
  expect(answers.every(({ status }) => status < 300)).toBe(true);
  const [one, two] = await Promise.all(servers.map((server) => ask<RegisterRead>(server, "/register", servers[0].adminToken)));
  expect(one!.body.people).toEqual(two!.body.people);
  const found = one!.body.people.filter(({ sources }) => sources.some(({ unitId }) => units.includes(unitId)));
  expect(found).toHaveLength(1);
  expect(found[0]!.sources).toHaveLength(6);
});
