import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { statementOf } from "../roster/changes/statementOf.js";
import type { Change } from "../roster/model/change.js";
import type { Answer } from "../roster/protocol/submission.js";
import type { UnitWithToken } from "../roster/protocol/unit.js";
import { protocolVersion } from "../roster/protocol/version.js";
import { readPassword } from "../sync-server/store/embedded/password.js";
import { readPidFile } from "../sync-server/store/embedded/readPidFile.js";
import type { BenchLine } from "./benchLine.js";
import { longRoster, readLong } from "./longRecords.js";

const LONG = 100_000;
const SHORT = 1_000;
const ROUNDS = 9;

/**
 * A unit's first submission of 100,000 records, from request to committed answer, beside a bare `COPY` of the same records
 * into the same PostgreSQL; then submissions of 10 changes against a unit of 100,000 and one of 1,000, taken in turn.
 */
export async function benchFirstSubmission(): Promise<readonly BenchLine[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "roster-bench-"));
  const service = await startAlone(dataDir);
  try {
    const changes = addsOf(LONG);
    const copied = await copyAll(dataDir, changes);
    const [long, short] = [await openUnit(service, "long"), await openUnit(service, "short")];
    const tellLong = long(changes, 0);
    const before = processorTime(service.pid);
    const told = await time(tellLong);
    const processor = processorTime(service.pid) - before;
    await short(changes.slice(0, SHORT), 0)();
    const [inLong, inShort] = await tenChanges([long, short], changes);
    const memory = Number(/VmHWM:\s*(\d+)/u.exec(readFileSync(`/proc/${String(service.pid)}/status`, "utf8"))?.[1] ?? 0) / 1024;
    return [
      { name: "100,000 records told for the first time, rows a second against COPY", value: copied / told, unit: "× (at least 0.15)", limit: null, note: `${(told / 1000).toFixed(1)} s, ${processor.toFixed(1)} s of it the service's own processor time, beside ${(copied / 1000).toFixed(1)} s` },
      { name: "COPY against the first submission, the other way round", value: told / copied, unit: "×", limit: 1 / 0.15 },
      { name: "10 changes against 100,000 records, beside 1,000", value: inLong / inShort, unit: "×", limit: 2, note: `${inLong.toFixed(1)} ms beside ${inShort.toFixed(1)} ms` },
      { name: "memory of the service at most", value: memory, unit: "MB", limit: null },
    ];
  } finally {
    await service.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Alone {
  readonly url: string;
  readonly adminToken: string;
  readonly pid: number;
  close(): Promise<void>;
}

/** The service in a process of its own, as it runs: the client's records are not in its memory. */
async function startAlone(dataDir: string): Promise<Alone> {
  const script = fileURLToPath(new URL("serviceAlone.ts", import.meta.url));
  const child = spawn(process.execPath, ["--max-semi-space-size=128", "--import", "tsx", script, dataDir], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  return {
    ...(JSON.parse(line) as { url: string; adminToken: string }), pid: child.pid!,
    close: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** In seconds, of all its threads (proc(5): fields 14 and 15, in hundredths). */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${String(pid)}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function addsOf(rows: number): readonly Change[] {
  const { table, records } = readLong(longRoster(rows).sheet);
  return records.map((record, place) => ({
    op: "add", recordId: `r${String(place).padStart(7, "0")}`, ...statementOf(record, []), source: { file: "名册.xlsx", sheet: table.sheet, row: record.row },
  }));
}

/** Makes a submission; sending it is what is measured: from the request to the committed answer. */
type Tell = (changes: readonly Change[], baseRevision: number) => () => Promise<Answer>;

async function openUnit(service: Alone, unitId: string): Promise<Tell> {
  const ask = async (path: string, token: string, body: string): Promise<unknown> => {
    const reply = await fetch(`${service.url}/api/v1${path}`, { method: "POST", headers: { authorization: `Bearer ${token}`, "content-type": "application/json" }, body });
    if (!reply.ok) throw new Error(`${path}: ${String(reply.status)} ${await reply.text()}`);
    return reply.json();
  };
  const { token } = (await ask("/units", service.adminToken, JSON.stringify({ unitId, name: unitId }))) as UnitWithToken;
  let sent = 0;
  return (changes, baseRevision) => {
    const submissionId = `bench-${unitId}-${String((sent += 1)).padStart(4, "0")}`;
    const body = JSON.stringify({ protocol: protocolVersion, submissionId, ledger: "retirees", baseRevision, changes });
    return async () => (await ask(`/units/${unitId}/submissions`, token, body)) as Answer;
  };
}

/** The medians of rounds taken in turn: ten other telephones each time. */
async function tenChanges(units: readonly [Tell, Tell], adds: readonly Change[]): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [place, tell] of units.entries()) {
      const changes = adds.slice(round * 10, round * 10 + 10).map((add): Change => {
        if (add.op !== "add") throw new Error("The bench starts from additions");
        const { recordId, statement, source } = add;
        return { op: "set", recordId, field: "mobile", from: statement.mobile ?? null, to: `1390000${String(1000 + round)}`, heldBy: null, source };
      });
      times[place]!.push(await time(tell(changes, 1 + round)));
    }
  }
  const median = (all: number[]): number => all.sort((a, b) => a - b)[all.length >> 1]!;
  return [median(times[0]), median(times[1])];
}

/** The same records as one JSON each into a table with the records' key, nothing else beside it. */
async function copyAll(dataDir: string, changes: readonly Change[]): Promise<number> {
  const { port } = (await readPidFile(join(dataDir, "postgres")))!;
  const client = new pg.Client({ host: "127.0.0.1", port: port!, user: "roster", password: await readPassword(dataDir, true), database: "roster" });
  await client.connect();
  try {
    await client.query("create table bare (district_id text, unit_id text, record_id text, statement jsonb, held jsonb, source jsonb, primary key (district_id, unit_id, record_id))");
    const lines = changes.map((change) => {
      if (change.op !== "add") throw new Error("The bench starts from additions");
      const { recordId, statement, held, source } = change;
      return `${["d", "u", recordId, JSON.stringify(statement), JSON.stringify(held), JSON.stringify(source)].map((text) => text.replaceAll("\\", "\\\\")).join("\t")}\n`;
    });
    const took = await time(() => pipeline(Readable.from(lines), client.query(copyFrom("copy bare from stdin"))));
    await client.query("drop table bare");
    return took;
  } finally {
    await client.end();
  }
}

async function time(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}
