import { handOverSchema, signedInSchema, type SignedIn } from "../../roster/protocol/session.js";
import type { Answered } from "../service/answered.js";
import type { ServiceClient } from "../service/serviceClient.js";
import type { Credentials } from "../workflow/session.js";

/** Who is signed in by the dialog's own cookie, of an earlier time. */
export function readWho(service: ServiceClient): Promise<Answered<SignedIn>> {
  return service.get("/account", signedInSchema);
}

export function enter(service: ServiceClient, { login, password, code = "" }: Credentials): Promise<Answered<SignedIn>> {
  const given = { login: login.trim().toLowerCase(), password, ...(code.trim() === "" ? {} : { code: code.trim().toLowerCase() }) };
  return service.post("/sessions", given, signedInSchema);
}

export function leave(service: ServiceClient): Promise<Answered<null>> {
  return service.tell("delete", "/sessions/mine");
}

/** A code of one minute for the pane; good once. */
export async function makeCode(service: ServiceClient): Promise<Answered<string>> {
  const made = await service.post("/hand-overs", {}, handOverSchema);
  return made.ok ? { ok: true, value: made.value.code } : made;
}
