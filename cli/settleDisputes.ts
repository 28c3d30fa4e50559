import type { DisputeSettled, OfficeDisputes } from "../roster/protocol/dispute.js";
import type { UnitBase } from "../roster/protocol/unit.js";
import type { UnitActors } from "../roster/protocol/unitRecord.js";
import type { NamedDispute } from "./chooseDisputes.js";
import type { ServiceAnswer, ServiceClient } from "./serviceClient.js";

/** Every open dispute of a unit; the office is answered them masked, the unit in full. */
export async function readDisputes(client: ServiceClient, unit: string): Promise<ServiceAnswer<readonly NamedDispute[]>> {
  const base = await client.get<UnitBase>(`/units/${encodeURIComponent(unit)}/records`);
  if (base.ok) {
    const names = new Map(base.value.records.map(({ recordId, statement }) => [recordId, statement.name ?? null]));
    return { ok: true, value: base.value.disputes.map((dispute) => ({ ...dispute, name: names.get(dispute.recordId) ?? null })) };
  }
  if (base.code !== "not-allowed") return base;
  const office = await client.get<OfficeDisputes>("/disputes");
  if (!office.ok) return office.code === "not-allowed" ? base : office;
  return { ok: true, value: office.value.units.find(({ unitId }) => unitId === unit)?.disputes ?? [] };
}

/** Who speaks for the unit, by the ids that disputes bear; nobody where the asker may not read it. */
export async function readTellers(client: ServiceClient, unit: string): Promise<UnitActors["actors"]> {
  const read = await client.get<UnitActors>(`/units/${encodeURIComponent(unit)}/directory`);
  return read.ok ? read.value.actors : [];
}

export interface DisputeChoice {
  readonly choice: "told" | "standing";
  readonly reason: string;
}

/** Ends one dispute as it was shown: another value that came meanwhile is not settled unseen. */
export function settleDispute(client: ServiceClient, unit: string, { recordId, field, toldAt }: NamedDispute, { choice, reason }: DisputeChoice): Promise<ServiceAnswer<DisputeSettled>> {
  const path = [unit, "disputes", recordId, field].map(encodeURIComponent).join("/");
  return client.post<DisputeSettled>(`/units/${path}`, { choice, toldAt, reason });
}
