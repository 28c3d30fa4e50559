import type { Request } from "express";
import { problems } from "../problem.js";
import type { Store } from "../store/openStore.js";
import { findToken } from "../store/tokens.js";
import type { Actor } from "./actor.js";
import { hashSecret } from "./secrets.js";

const roleOfToken = { unit: "device", lead: "lead", office: "officer", admin: "owner" } as const;

/**
 * Who sends a request.
 * @throws Problem "token-missing", "token-unknown"
 */
export async function identify(store: Store, request: Request): Promise<Actor> {
  const match = /^Bearer ([\w.~+/-]{1,200}=*)$/u.exec(request.headers.authorization ?? "");
  if (match === null) throw problems.tokenMissing();
  const token = await findToken(store, hashSecret(match[1]!));
  if (token === null) throw problems.tokenUnknown();
  return { actorId: token.tokenId, role: roleOfToken[token.role], unitId: token.unitId };
}
