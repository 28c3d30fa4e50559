import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pino } from "pino";
import type { Change, Held, Statement } from "../../../roster/model/change.js";
import type { Answer, Submission } from "../../../roster/protocol/submission.js";
import type { RegisterRead } from "../../../roster/protocol/register.js";
import type { UnitBase, UnitWithToken } from "../../../roster/protocol/unit.js";
import { loadConfig } from "../../../sync-server/config.js";
import { startServer, type RunningService } from "../../../sync-server/main.js";

export interface Reply<T = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** A real service on its own embedded PostgreSQL in a folder of its own, with what it logs. */
export interface TestService {
  readonly service: RunningService;
  readonly dataDir: string;
  readonly logs: readonly string[];
  ask<T = unknown>(method: string, path: string, options?: { token?: string; body?: unknown; headers?: Record<string, string>; raw?: string }): Promise<Reply<T>>;
  /** Makes a unit known; answers its token. */
  openUnit(unitId: string, name?: string): Promise<string>;
  submit(unitId: string, token: string, changes: readonly Change[], more?: Partial<Submission>): Promise<Reply<Answer>>;
  base(unitId: string, token: string): Promise<UnitBase>;
  register(): Promise<RegisterRead>;
  close(): Promise<void>;
}

let counter = 0;

export function newSubmission(changes: readonly Change[], more: Partial<Submission> = {}): Submission {
  counter += 1;
  return { protocol: 2, submissionId: `submission-${String(counter).padStart(6, "0")}`, ledger: "retirees", baseRevision: 0, changes, ...more };
}

export async function startTestService(dataDir = mkdtempSync(join(tmpdir(), "roster-service-"))): Promise<TestService> {
  const logs: string[] = [];
  const sink = new Writable({ write: (chunk: Buffer, _encoding, done) => { logs.push(chunk.toString()); done(); } });
  const service = await startServer(loadConfig({ DATA_DIR: dataDir, PORT: "0" }), { log: pino({ level: "debug" }, sink), checkAnswers: true });
  const ask: TestService["ask"] = async <T>(method: string, path: string, options: Parameters<TestService["ask"]>[2] = {}) => {
    const { token, body, headers, raw } = options;
    const response = await fetch(service.url + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined && raw === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined && raw === undefined ? {} : { body: raw ?? JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (text === "" ? null : JSON.parse(text)) as T };
  };
  return {
    service, dataDir, logs, ask,
    openUnit: async (unitId, name = unitId) =>
      (await ask<UnitWithToken>("POST", "/api/v1/units", { token: service.adminToken, body: { unitId, name } })).body.token,
    submit: async (unitId, token, changes, more) => {
      const told = await ask<UnitBase>("GET", `/api/v1/units/${unitId}/records`, { token });
      const body = newSubmission(changes, { baseRevision: told.status === 200 ? told.body.revision : 0, ...more });
      return ask<Answer>("POST", `/api/v1/units/${unitId}/submissions`, { token, body });
    },
    base: async (unitId, token) => (await ask<UnitBase>("GET", `/api/v1/units/${unitId}/records`, { token })).body,
    register: async () => (await ask<RegisterRead>("GET", "/api/v1/register", { token: service.adminToken })).body,
    close: async () => {
      await service.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** An added record of a made-up person. */
export function addOf(recordId: string, statement: Statement, held: Held = {}, row = 5): Change {
  return { op: "add", recordId, statement, held, source: { file: "名册.xlsx", sheet: "在册", row } };
}

export function setOf(recordId: string, field: keyof Statement, from: string | null, to: string | null): Change {
  return { op: "set", recordId, field, from, to, heldBy: null, source: { file: "名册.xlsx", sheet: "在册", row: 6 } };
}
