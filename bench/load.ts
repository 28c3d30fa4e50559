import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Change } from "../roster/model/change.js";
import type { Answer } from "../roster/protocol/submission.js";
import type { UnitWithToken } from "../roster/protocol/unit.js";
import { protocolVersion } from "../roster/protocol/version.js";
import type { BenchLine } from "./benchLine.js";

const PER_SECOND = 50;
const UNITS = 20;
/** Memory is looked at from here on: caches and the compiler have what they want by then. */
const WARM_SECONDS = 10;
const seconds = Number(process.env["LOAD_SECONDS"] ?? 60);

interface Served {
  readonly url: string;
  readonly adminToken: string;
  /** In MB, after the garbage is collected. */
  memory(): Promise<{ readonly rss: number; readonly heap: number }>;
  close(): Promise<void>;
}

/**
 * 50 submissions a second from 20 units, each started when its time has come whether or not the ones before are answered: a
 * slow service cannot slow down what is asked of it. The service is a process of its own.
 */
export async function benchLoad(): Promise<readonly BenchLine[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "roster-load-"));
  const service = await serve(dataDir);
  try {
    const units = await Promise.all(Array.from({ length: UNITS }, (_, place) => openUnit(service, `unit-${String(place)}`)));
    const latencies: number[] = [];
    let failed = 0;
    const running: Promise<void>[] = [];
    const began = performance.now();
    let warm: Awaited<ReturnType<Served["memory"]>> | null = null;
    for (let sent = 0; sent < seconds * PER_SECOND; sent += 1) {
      const due = began + (sent * 1000) / PER_SECOND;
      const early = due - performance.now();
      if (early > 0) await wait(early);
      if (sent === Math.min(WARM_SECONDS, seconds / 2) * PER_SECOND) running.push(service.memory().then((memory) => { warm = memory; }));
      const tell = units[sent % UNITS]!;
      // Counted from when it was due: waiting in our own queue is waiting too.
      running.push(tell().then(() => { latencies.push(performance.now() - due); }, () => { failed += 1; }));
    }
    const sentFor = (performance.now() - began) / 1000;
    await Promise.all(running);
    const end = await service.memory();
    return linesOf({ latencies, failed, sentFor, warm: warm!, end });
  } finally {
    await service.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Measured {
  readonly latencies: number[];
  readonly failed: number;
  readonly sentFor: number;
  readonly warm: { readonly rss: number; readonly heap: number };
  readonly end: { readonly rss: number; readonly heap: number };
}

function linesOf({ latencies, failed, sentFor, warm, end }: Measured): readonly BenchLine[] {
  latencies.sort((a, b) => a - b);
  const at = (share: number): number => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN;
  const all = latencies.length + failed;
  return [
    { name: `${String(all)} submissions, ${(all / sentFor).toFixed(0)} a second: failed`, value: failed, unit: "submissions", limit: 0 },
    { name: "median from due to answered", value: at(0.5), unit: "ms", limit: null },
    { name: "99 of 100", value: at(0.99), unit: "ms", limit: null },
    { name: "memory of the service at the end, beside after ten seconds", value: end.rss / warm.rss, unit: "×", limit: 1.25, note: `${end.rss.toFixed(0)} MB beside ${warm.rss.toFixed(0)} MB` },
    { name: "of which objects", value: end.heap / warm.heap, unit: "×", limit: 1.25, note: `${end.heap.toFixed(0)} MB beside ${warm.heap.toFixed(0)} MB` },
  ];
}

async function serve(dataDir: string): Promise<Served> {
  const child = spawn(process.execPath, ["--expose-gc", "--import", "tsx", fileURLToPath(new URL("serveForBench.ts", import.meta.url)), dataDir], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const waiting: ((line: string) => void)[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => waiting.shift()?.(line));
  const nextLine = (): Promise<string> => new Promise((resolve) => { waiting.push(resolve); });
  const ended = new Promise<void>((resolve) => child.once("exit", () => { resolve(); }));
  const { url, adminToken } = JSON.parse(await nextLine()) as { readonly url: string; readonly adminToken: string };
  return {
    url, adminToken,
    memory: async () => {
      child.stdin.write("memory\n");
      const { rss, heapUsed } = JSON.parse(await nextLine()) as { readonly rss: number; readonly heapUsed: number };
      return { rss: rss / 1e6, heap: heapUsed / 1e6 };
    },
    close: () => {
      child.stdin.end();
      return ended;
    },
  };
}

/** A unit that tells something new each time: somebody new, and another telephone for the one before. */
async function openUnit({ url, adminToken }: Served, unitId: string): Promise<() => Promise<void>> {
  const ask = async (path: string, token: string, body: unknown): Promise<unknown> => {
    const reply = await fetch(`${url}/api/v1${path}`, {
      method: "POST", headers: { authorization: `Bearer ${token}`, "content-type": "application/json" }, body: JSON.stringify(body),
    });
    if (!reply.ok) throw new Error(`${path}: ${String(reply.status)} ${await reply.text()}`);
    return reply.json();
  };
  const { token } = (await ask("/units", adminToken, { unitId, name: unitId })) as UnitWithToken;
  let revision = 0;
  let told = 0;
  return async () => {
    const place = (told += 1);
    const source = { file: "名册.xlsx", sheet: "在册", row: place + 4 };
    const changes: Change[] = [{ op: "add", recordId: `r${String(place)}`, statement: { name: `样${unitId}${String(place)}`, birth_date: "1944-05", mobile: mobileOf(place) }, held: {}, source }];
    if (place > 1) changes.push({ op: "set", recordId: `r${String(place - 1)}`, field: "mobile", from: mobileOf(place - 1), to: mobileOf(place + 5000), heldBy: null, source });
    const submissionId = `load-${unitId}-${String(place).padStart(6, "0")}`;
    const answer = (await ask(`/units/${unitId}/submissions`, token, { protocol: protocolVersion, submissionId, ledger: "retirees", baseRevision: revision, changes })) as Answer;
    revision = Math.max(revision, answer.revision);
  };
}

function mobileOf(place: number): string {
  return `139${String(10_000_000 + place)}`;
}
