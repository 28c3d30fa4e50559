import type { DeviceRead } from "../../roster/protocol/device.js";
import { say } from "../../roster/words/words.js";
import type { Arguments } from "../arguments.js";
import { readDeviceKey } from "../keyFiles.js";
import { readToken } from "../readFiles.js";
import { cliWords, sayRefusal } from "../say.js";
import { openServiceClient } from "../serviceClient.js";
import { complain, type Terminal } from "../terminal.js";
import { sayServiceProblem } from "./submit.js";

/** The machines whose packages count as a unit's: registers one (a label and its public key), revokes one, or lists them. */
export async function device(given: Arguments, terminal: Terminal): Promise<number> {
  const words = cliWords(given.language);
  const [label] = given.files;
  if (given.unit === null || given.server === null || (label === undefined) !== (given.deviceKey === null)) return complain(terminal, words.deviceNeeds);
  const token = await readToken(given.tokenFile);
  if (token === null) return complain(terminal, words.tokenNeeded);
  const client = openServiceClient(given.server, token, given.language);
  const path = `/units/${encodeURIComponent(given.unit)}/devices`;
  if (given.revoke !== null) {
    const revoked = await client.post<DeviceRead>(`${path}/${encodeURIComponent(given.revoke)}/revocation`, {});
    if (!revoked.ok) return complain(terminal, sayServiceProblem(revoked, terminal));
    terminal.out(say(words.deviceRevoked, { label: revoked.value.label }));
    return 0;
  }
  if (label === undefined || given.deviceKey === null) {
    const list = await client.get<{ readonly devices: readonly DeviceRead[] }>(path);
    if (!list.ok) return complain(terminal, sayServiceProblem(list, terminal));
    for (const { deviceId, label: name, revokedFrom } of list.value.devices) {
      terminal.out(say(revokedFrom === null ? words.deviceLine : words.deviceLineRevoked, { deviceId, label: name, at: revokedFrom ?? "" }));
    }
    return 0;
  }
  const publicKey = await readDeviceKey(given.deviceKey);
  if (!publicKey.ok) return complain(terminal, sayRefusal(publicKey.refusal, given.language));
  const made = await client.post<DeviceRead>(path, { publicKey: publicKey.value, label });
  if (!made.ok) return complain(terminal, sayServiceProblem(made, terminal));
  terminal.out(say(words.deviceDone, { label, unit: given.unit, deviceId: made.value.deviceId }));
  return 0;
}
