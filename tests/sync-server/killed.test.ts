import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Submission } from "../../roster/protocol/submission.js";
import type { UnitBase, UnitWithToken } from "../../roster/protocol/unit.js";
import { isRunning, postmasterOf, startScript, until } from "./support/processes.js";
import { addOf, newSubmission } from "./support/service.js";

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), "roster-killed-"));
});
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly adminToken: string;
  readonly faults?: readonly string[];
}

async function run(): Promise<Running> {
  const { child, line } = await startScript("runService.ts", [dataDir]);
  return { child, ...(JSON.parse(line) as Omit<Running, "child">) };
}

async function ask<T>({ url }: Running, path: string, token: string, body?: unknown): Promise<T | null> {
  const options = { headers: { authorization: `Bearer ${token}`, "content-type": "application/json" } };
  try {
    const response = await fetch(`${url}/api/v1${path}`, body === undefined ? options : { ...options, method: "POST", body: JSON.stringify(body) });
    return response.ok ? ((await response.json()) as T) : null;
  } catch {
    return null;
  }
}

test("[S1] killed in the middle of submissions nothing that was acknowledged is lost, and nothing counts twice", async () => {
  let running = await run();
  const { token } = (await ask<UnitWithToken>(running, "/units", running.adminToken, { unitId: "finance", name: "财政局" }))!;
  const sent: Submission[] = [];
  const acknowledged = new Set<string>();
  const submit = async (submission: Submission): Promise<void> => {
    if ((await ask(running, "/units/finance/submissions", token, submission)) !== null) acknowledged.add(submission.submissionId);
  };
  for (const delay of [30, 80, 150]) {
    const batch = Array.from({ length: 12 }, () => {
      const place = sent.length;
      const submission = newSubmission([addOf(`r${String(place)}`, { name: `样${String(place)}`, birth_date: "1945-03", mobile: `1390000${String(1000 + place)}` })]);
      sent.push(submission);
      return submission;
    });
    const all = Promise.all(batch.map(submit));
    await wait(delay);
    running.child.kill("SIGKILL");
    await all;
    running = await run();
    const base = await ask<UnitBase>(running, "/units/finance/records", token);
    const kept = new Set(base!.records.map(({ recordId }) => recordId));
    for (const { submissionId, changes } of sent) if (acknowledged.has(submissionId)) expect(kept.has(changes[0]!.recordId)).toBe(true);
    expect(base!.revision).toBe(base!.records.length);
  }
  // Whoever got no answer sends again, and it counts once.
  for (const submission of sent) await submit(submission);
  const base = await ask<UnitBase>(running, "/units/finance/records", token);
  expect(acknowledged.size).toBe(sent.length);
  expect(base!.records).toHaveLength(sent.length);
  expect(base!.revision).toBe(sent.length);
  running.child.kill("SIGTERM");
  await until(() => !isRunning(running.child.pid!));
  expect(postmasterOf(dataDir)).toBeNull();
});

test("a second service on the same folder is refused in plain words; the first goes on", async () => {
  const first = await run();
  const second = await run();
  expect(second.faults).toEqual([expect.stringContaining("正由另一个服务使用")]);
  expect(await (await fetch(`${first.url}/readyz`)).json()).toEqual({ status: "ready" });
  first.child.kill("SIGTERM");
  await until(() => !isRunning(first.child.pid!));
});
