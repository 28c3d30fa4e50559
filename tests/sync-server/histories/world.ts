import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { hashSecret, makeSecret } from "../../../sync-server/access/secrets.js";
import { loadConfig } from "../../../sync-server/config.js";
import { keepKeyFile } from "../../../sync-server/crypto/keyFile.js";
import { openVault } from "../../../sync-server/crypto/vault.js";
import { verifyPlace, type HistoryFault } from "../../../sync-server/history/verifyHistory.js";
import { startServer, type RunningService } from "../../../sync-server/main.js";
import { openEmbeddedPostgres, type EmbeddedPostgres } from "../../../sync-server/store/embeddedPostgres.js";
import { openStore, readAtOneMoment, type OpenStore } from "../../../sync-server/store/openStore.js";
import { insertToken } from "../../../sync-server/store/tokens.js";
import { insertUnit } from "../../../sync-server/store/units.js";

/** What came back, or null where nobody can say: the line was cut, or the service was just going away. */
export type Reply = { readonly status: number; readonly text: string } | null;

/** Somebody who may speak: the token, and the id by which others read who it was. */
export interface Speaker {
  readonly token: string;
  readonly actorId: string;
}

/** The real service on a real PostgreSQL, both of which can be started again under way, for many histories at once. */
export interface World {
  ask(method: string, path: string, options: { readonly token: string; readonly body?: unknown; readonly signal?: AbortSignal }): Promise<Reply>;
  /** The one who runs the machine. */
  owner(): string;
  newUnit(unitId: string): Promise<void>;
  newSpeaker(role: "unit" | "office", unitId: string | null): Promise<Speaker>;
  /** What is wrong with the chain of a unit, or between its history and its tables. */
  faultsOf(unitId: string): Promise<readonly HistoryFault[]>;
  /** The service, with its database or without. */
  restart(withDatabase: boolean): Promise<void>;
  close(): Promise<void>;
}

export async function startWorld(): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), "roster-histories-"));
  let [embedded, store] = await openBase(dataDir);
  let service = await startOn(dataDir, embedded);
  let restarting: Promise<void> | null = null;
  const restart = async (withDatabase: boolean): Promise<void> => {
    await service.close();
    if (withDatabase) {
      await store.close();
      await embedded.close();
      [embedded, store] = await openBase(dataDir);
    }
    service = await startOn(dataDir, embedded);
  };
  // Histories that run side by side share the service: what asks the store beside it waits for a restart, or asks again after it.
  const withStore = async <T>(work: (store: OpenStore) => Promise<T>): Promise<T> => {
    await restarting;
    const asked = store;
    try {
      return await work(asked);
    } catch (error) {
      if (restarting === null && asked === store) throw error;
      return withStore(work);
    }
  };
  return {
    ask: async (method, path, { token, body, signal }) => {
      try {
        const response = await fetch(`${service.url}/api/v1${path}`, {
          method, signal: signal ?? null, headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { "content-type": "application/json" }) },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const text = await response.text();
        return response.status === 503 ? null : { status: response.status, text };
      } catch {
        return null;
      }
    },
    owner: () => service.adminToken,
    newUnit: async (unitId) => {
      await withStore((on) => insertUnit(on, { unitId, name: unitId }, new Date()));
    },
    newSpeaker: async (role, unitId) => {
      const token = makeSecret("sr_");
      const actorId = `${role}-${token.slice(3, 15)}`;
      await withStore((on) => insertToken(on, { hash: hashSecret(token), tokenId: actorId, role, unitId }, new Date()));
      return { token, actorId };
    },
    faultsOf: (unitId) => withStore((on) => on.inTransaction(async (within) => {
      await readAtOneMoment(within);
      return (await verifyPlace(within, { unitId, ledgerId: "retirees" })).faults;
    })),
    restart: async (withDatabase) => {
      restarting ??= restart(withDatabase).finally(() => { restarting = null; });
      await restarting;
    },
    close: async () => {
      await restarting;
      await service.close();
      await store.close();
      await embedded.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function openBase(dataDir: string): Promise<[EmbeddedPostgres, OpenStore]> {
  const embedded = await openEmbeddedPostgres({ dataDir });
  return [embedded, await openStore({ ...embedded.connection, max: 4 }, { vault: openVault(await keepKeyFile(join(dataDir, "service-keys.json"))) })];
}

function startOn(dataDir: string, { connection }: EmbeddedPostgres): Promise<RunningService> {
  const { host, port, user, password, database } = connection;
  const databaseUrl = `postgres://${String(user)}:${encodeURIComponent(String(password))}@${String(host)}:${String(port)}/${String(database)}`;
  return startServer(loadConfig({ DATA_DIR: dataDir, PORT: "0", DATABASE_URL: databaseUrl }), { log: pino({ level: "silent" }), requestsInAMinute: Number.MAX_SAFE_INTEGER });
}
