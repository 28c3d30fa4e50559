import { randomBytes } from "node:crypto";
import type { GivenAnswer } from "../../../roster/changes/tellRoster.js";
import { retirees } from "../../../roster/ledgers/retirees.js";
import { defaultPolicy } from "../../../roster/model/policy.js";
import type { DeviceRead } from "../../../roster/protocol/device.js";
import { openEnvelope, readEnvelope, sealEnvelope } from "../../../roster/protocol/package/envelope.js";
import type { EnvelopeAbout } from "../../../roster/protocol/package/header.js";
import { publicKeysOf, type PublicKeys, type SecretKeys } from "../../../roster/protocol/package/keys.js";
import { parseReceipt, type ReceiptContent } from "../../../roster/protocol/package/receipt.js";
import { protocolVersion } from "../../../roster/protocol/version.js";
import { measureQuality } from "../../../roster/workflow/measureQuality.js";
import { stateRoster } from "../../../roster/workflow/stateRoster.js";
import { tablesOf } from "../../../roster/workflow/survey.js";
import { surveyWorkbook } from "../../../roster/workflow/surveyWorkbook.js";
import { readWorkbook } from "../../../spreadsheet/readWorkbook.js";
import { csvRoster, type CsvPerson } from "../../support/csvRoster.js";
import type { Reply, TestService } from "./service.js";

export function newDeviceKeys(): SecretKeys {
  return { sign: randomBytes(32), seal: randomBytes(32) };
}

export function registerDevice(service: TestService, unit: string, keys: SecretKeys, label = "台式机"): Promise<Reply<DeviceRead>> {
  return service.ask<DeviceRead>("POST", `/api/v1/units/${unit}/devices`, { token: service.service.adminToken, body: { publicKey: publicKeysOf(keys), label } });
}

export async function officeKey(service: TestService): Promise<PublicKeys> {
  return (await service.ask<PublicKeys>("GET", "/api/v1/office-key")).body;
}

/** The rows of a roster as the clerk's side states them. */
export async function stateCsv(people: readonly CsvPerson[]) {
  const workbook = await readWorkbook(Buffer.from(csvRoster(people)));
  if (!workbook.ok) throw new Error(workbook.refusal.code);
  const survey = surveyWorkbook(workbook.value, { file: "名册.csv", ledger: retirees, policy: defaultPolicy, asOf: "2026-11-22", guess: false });
  return { rows: stateRoster(survey), quality: measureQuality(tablesOf(survey), retirees) };
}

let packages = 0;

export function aboutPackage(unit: string, more: Partial<EnvelopeAbout> = {}): EnvelopeAbout {
  packages += 1;
  return { kind: "package", packageId: `package-${String(packages).padStart(6, "0")}`, unit, ledger: "retirees", baseRevision: 0, madeAt: "2026-11-22T01:00:00.000Z", ...more };
}

/** A package of a roster, as `submit --to` makes it. */
export async function packRoster(
  people: readonly CsvPerson[],
  { about, from, to, answers = [] }: { readonly about: EnvelopeAbout; readonly from: SecretKeys; readonly to: Pick<PublicKeys, "seal">; readonly answers?: readonly GivenAnswer[] },
): Promise<Uint8Array> {
  const { rows, quality } = await stateCsv(people);
  return sealEnvelope(about, { protocol: protocolVersion, rows, answers, quality }, { from, to, chance: randomBytes(32) });
}

export interface Imported {
  readonly status: number;
  /** Of a refusal. */
  readonly code: string | null;
  readonly detail: string | null;
  readonly bytes: Uint8Array;
}

export async function importPackage(service: TestService, bytes: Uint8Array, token = service.service.adminToken, type = "application/octet-stream"): Promise<Imported> {
  const response = await fetch(`${service.service.url}/api/v1/packages`, {
    method: "POST", body: Buffer.from(bytes), headers: { authorization: `Bearer ${token}`, "content-type": type },
  });
  const body = new Uint8Array(await response.arrayBuffer());
  const problem = response.ok ? null : (JSON.parse(Buffer.from(body).toString("utf8")) as { code: string; detail: string });
  return { status: response.status, code: problem?.code ?? null, detail: problem?.detail ?? null, bytes: body };
}

export function openReceipt(bytes: Uint8Array, keys: SecretKeys): ReceiptContent {
  const read = readEnvelope(bytes, "receipt");
  const opened = read.ok ? openEnvelope(read.value, keys) : read;
  const content = opened.ok ? parseReceipt(opened.value) : opened;
  if (!content.ok) throw new Error(content.refusal.code);
  return content.value;
}
