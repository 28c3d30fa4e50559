import { randomUUID } from "node:crypto";
import { defaultPolicy, type Policy } from "../../../roster/model/policy.js";
import { hashSecret, makeSecret } from "../../../sync-server/access/secrets.js";
import { readKeyFile } from "../../../sync-server/crypto/keyFile.js";
import { openVault } from "../../../sync-server/crypto/vault.js";
import { readPassword } from "../../../sync-server/store/embedded/password.js";
import { readPidFile } from "../../../sync-server/store/embedded/readPidFile.js";
import { openStore, type OpenStore } from "../../../sync-server/store/openStore.js";
import { setPolicy } from "../../../sync-server/people/setPolicy.js";
import { insertToken } from "../../../sync-server/store/tokens.js";
import { startTestService, type Reply, type TestService } from "./service.js";

export interface UnitOfDesk {
  readonly unitId: string;
  /** What its clerk's machine speaks with, and its lead. */
  readonly clerk: string;
  readonly lead: string;
}

/** A service whose clock the test turns, with its store beside it. */
export interface Desk extends TestService {
  readonly store: OpenStore;
  /** Turns the clock to a moment: "2026-11-05T10:00" in Shanghai. */
  turnTo(moment: string): void;
  openDeskUnit(unitId: string, name?: string): Promise<UnitOfDesk>;
  setPolicy(policy: Partial<Policy>): Promise<void>;
  /** As the office. */
  office<T>(method: string, path: string, body?: unknown): Promise<Reply<T>>;
}

export async function startDesk(): Promise<Desk> {
  let now = new Date("2026-10-08T02:00:00Z");
  let policies = 0;
  const service = await startTestService(undefined, { now: () => now });
  const store = await openStoreBeside(service);
  return {
    ...service, store,
    turnTo: (moment) => { now = new Date(`${moment}:00+08:00`); },
    openDeskUnit: async (unitId, name = unitId) => {
      const clerk = await service.openUnit(unitId, name);
      const lead = makeSecret("sr_");
      await insertToken(store, { hash: hashSecret(lead), tokenId: randomUUID(), role: "lead", unitId }, now);
      return { unitId, clerk, lead };
    },
    setPolicy: async (policy) => {
      policies += 1;
      const version = `test-${String(policies)}`;
      const set = { policy: { ...defaultPolicy, ...policy, version, inForceFrom: "2026-01-01" }, document: null };
      await store.inTransaction((within) => setPolicy(within, { ...set, by: "admin", at: new Date(Date.UTC(2026, 0, 1, 0, policies)) }));
    },
    office: (method, path, body) => service.ask(method, `/api/v1${path}`, { token: service.service.adminToken, ...(body === undefined ? {} : { body }) }),
    close: async () => {
      await store.close();
      await service.close();
    },
  };
}

/** The store of a running service, for what no route gives. */
export async function openStoreBeside({ dataDir }: TestService): Promise<OpenStore> {
  const pid = (await readPidFile(`${dataDir}/postgres`))!;
  const password = await readPassword(dataDir, true);
  const keys = (await readKeyFile(`${dataDir}/service-keys.json`))!;
  return openStore({ host: "127.0.0.1", port: pid.port!, user: "roster", password, database: "roster", max: 3 }, { vault: openVault(keys) });
}
