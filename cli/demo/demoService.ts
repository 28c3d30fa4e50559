import { rm } from "node:fs/promises";
import type { NewUnit, UnitWithToken } from "../../roster/protocol/unit.js";
import { startService, type RunningService } from "../../sync-server/main.js";
import { openServiceClient, type ServiceClient } from "../serviceClient.js";

export interface DemoService {
  readonly service: RunningService;
  readonly office: ServiceClient;
}

/** A service of the demo's own, from nothing: its data folder is made anew, nobody else's is touched. */
export async function startDemoService(folder: string): Promise<{ readonly ok: true; readonly value: DemoService } | { readonly ok: false; readonly faults: readonly string[] }> {
  // A running demo holds the folder: the start below refuses it, so its data is never removed under it.
  const probe = await startService({ DATA_DIR: folder, PORT: process.env["PORT"] ?? "0", LOG_LEVEL: "warn" });
  if (!probe.ok) return probe;
  await probe.value.close();
  await rm(folder, { recursive: true, force: true });
  const started = await startService({ DATA_DIR: folder, PORT: process.env["PORT"] ?? "0", LOG_LEVEL: "warn" });
  if (!started.ok) return started;
  return { ok: true, value: { service: started.value, office: openServiceClient(started.value.url, started.value.adminToken) } };
}

/** Makes a unit known and answers a client that speaks with its token. */
export async function openUnit(demo: DemoService, unit: NewUnit): Promise<ServiceClient> {
  const made = await demo.office.post<UnitWithToken>("/units", unit);
  if (!made.ok) throw new Error(`The demo's own service refused a unit: ${made.code} ${made.detail}`);
  return openServiceClient(demo.service.url, made.value.token);
}
