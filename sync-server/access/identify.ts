import type { Request } from "express";
import { refuseForeign } from "../http/refuseForeign.js";
import { marksOf } from "../http/request.js";
import { sessionCookieOf } from "../http/sessionCookie.js";
import { problems } from "../problem.js";
import type { Store } from "../store/openStore.js";
import { findSession, touchSession } from "../store/sessions.js";
import { findToken } from "../store/tokens.js";
import type { Actor } from "./actor.js";
import { hashSecret } from "./secrets.js";
import { openAt, sessionTimes } from "./sessionTimes.js";
import type { AccessSettings } from "./settings.js";

const roleOfToken = { unit: "device", lead: "lead", office: "officer", admin: "owner" } as const;

/**
 * Who sends a request: by a bearer token (a unit's, the owner's, a pane's session), else by the session's cookie.
 * @throws Problem "token-missing", "token-unknown", "session-ended", "foreign-page"
 */
export async function identify(store: Store, settings: AccessSettings, request: Request): Promise<Actor> {
  const { authorization } = request.headers;
  if (authorization !== undefined) return identifyBearer(store, request, authorization);
  const cookie = sessionCookieOf(request, settings.secure);
  if (cookie === null) throw problems.tokenMissing();
  refuseForeign(request, settings.url());
  return identifySession(store, request, { secret: cookie, kind: "cookie" });
}

async function identifyBearer(store: Store, request: Request, authorization: string): Promise<Actor> {
  const match = /^Bearer ([\w.~+/-]{1,200}=*)$/u.exec(authorization);
  if (match === null) throw problems.tokenMissing();
  const secret = match[1]!;
  if (secret.startsWith("ss_")) return identifySession(store, request, { secret, kind: "bearer" });
  const token = await findToken(store, hashSecret(secret));
  if (token === null) throw problems.tokenUnknown();
  return { actorId: token.tokenId, role: roleOfToken[token.role], unitId: token.unitId };
}

async function identifySession(store: Store, request: Request, { secret, kind }: { readonly secret: string; readonly kind: "cookie" | "bearer" }): Promise<Actor> {
  const { at } = marksOf(request);
  const hash = hashSecret(secret);
  const session = await findSession(store, hash, openAt(at));
  // A cookie's secret is no bearer token, or a foreign page's check could be gone round with it.
  if (session === null || session.kind !== kind) throw problems.sessionEnded();
  if (at.getTime() - session.seenAt.getTime() > sessionTimes.seenStep) await touchSession(store, hash, at);
  const { accountId, role, unitId, departmentId, sessionId, factorGiven, expiresAt } = session;
  return { actorId: accountId, role, unitId, departmentId, session: { sessionId, kind, factorGiven, expiresAt } };
}
