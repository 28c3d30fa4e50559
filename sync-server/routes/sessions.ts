import type { z } from "zod";
import {
  bearerSessionSchema, handOverSchema, sessionListSchema, signedInSchema, signInSchema, takenHandOverSchema, type SessionRead, type SignedIn,
} from "../../roster/protocol/session.js";
import { accountRead } from "../access/accounts.js";
import { fingerprintOf } from "../access/certificate.js";
import { makeHandOver, takeHandOver } from "../access/handOver.js";
import { openAt } from "../access/sessionTimes.js";
import { signIn, type OpenedSession } from "../access/signIn.js";
import { smallBody } from "../http/readBody.js";
import { callerAddress } from "../http/request.js";
import { defineRoute, type Route } from "../http/route.js";
import { clearSessionCookie, setSessionCookie } from "../http/sessionCookie.js";
import { problems } from "../problem.js";
import { endSessions, listSessions } from "../store/sessions.js";
import { accountExample } from "./accounts.js";

const code = `sp_${"A".repeat(43)}`;
const signedIn = { account: accountExample, mustSetUpFactor: false, expiresAt: "2026-11-22T13:00:00.000Z" };
const session = { sessionId: "0198a2c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f", kind: "cookie", createdAt: "2026-11-22T01:00:00.000Z", seenAt: "2026-11-22T01:20:00.000Z", expiresAt: "2026-11-22T13:00:00.000Z", current: true };

/** Signing in and out. */
export const sessionRoutes: readonly Route[] = [
  defineRoute({
    id: "signIn", method: "post", path: "/sessions", action: null, rate: "few",
    summary: "Signs in; the session comes as a cookie that no script reads",
    body: { schema: signInSchema, limit: smallBody },
    answer: { status: 201, schema: signedInSchema },
    example: { body: { login: "zhangsan", password: "made-up password", code: "123456" }, answer: signedIn },
    handle: async ({ body, at, request, response }, { store, settings }) => {
      const opened = await signIn(store, settings, { login: body.login, password: body.password, code: body.code, address: callerAddress(request), fingerprint: fingerprintOf(request), at });
      setSessionCookie(response, opened.secret, { secure: settings.secure, expiresAt: opened.session.expiresAt });
      return signedInOf(opened);
    },
  }),
  defineRoute({
    id: "readSessions", method: "get", path: "/sessions", action: "session:read",
    summary: "One's own sessions that are open",
    answer: { schema: sessionListSchema },
    example: { answer: { sessions: [session] } },
    handle: async ({ actor, at }, { store }) => {
      const sessions = await listSessions(store, actor.actorId, openAt(at));
      return {
        sessions: sessions.map(({ sessionId, kind, createdAt, seenAt, expiresAt }): SessionRead => ({
          sessionId, kind, createdAt: createdAt.toISOString(), seenAt: seenAt.toISOString(), expiresAt: expiresAt.toISOString(),
          current: sessionId === actor.session?.sessionId,
        })),
      };
    },
  }),
  defineRoute({
    id: "endSessions", method: "delete", path: "/sessions", action: "session:end",
    summary: "Signs out everywhere",
    answer: { status: 204 },
    example: {},
    handle: async ({ actor, at, response }, { store, settings }) => {
      await endSessions(store, actor.actorId, at);
      clearSessionCookie(response, settings.secure);
    },
  }),
  defineRoute({
    id: "endSession", method: "delete", path: "/sessions/:session", action: "session:end",
    summary: "Ends one of one's own sessions; `mine` is the one that asks: signs out",
    answer: { status: 204 },
    example: {},
    handle: async ({ actor, at, params, response }, { store, settings }) => {
      const mine = actor.session?.sessionId;
      const only = params["session"] === "mine" ? (mine ?? "") : params["session"]!;
      if ((await endSessions(store, actor.actorId, at, { only })) === 0) throw problems.sessionNotThere();
      if (only === mine) clearSessionCookie(response, settings.secure);
    },
  }),
  defineRoute({
    id: "makeHandOver", method: "post", path: "/hand-overs", action: "session:hand-over",
    summary: "A code of one minute by which a signed-in dialog hands a session to the pane",
    answer: { status: 201, schema: handOverSchema },
    example: { answer: { code, expiresAt: "2026-11-22T01:01:00.000Z" } },
    handle: async ({ actor, at }, { store }) => {
      const made = await makeHandOver(store, actor, at);
      return { code: made.code, expiresAt: made.expiresAt.toISOString() };
    },
  }),
  defineRoute({
    id: "takeHandOver", method: "post", path: "/hand-overs/session", action: null, rate: "few",
    summary: "Exchanges the code, once, into a session with a bearer token, or with a cookie that no script reads",
    body: { schema: takenHandOverSchema, limit: smallBody },
    answer: { status: 201, schema: bearerSessionSchema.or(signedInSchema) as z.ZodType<SignedIn> },
    example: { body: { code }, answer: { token: `ss_${"A".repeat(43)}`, ...signedIn } },
    handle: async ({ body: { code: given, as: kind = "bearer" }, at, response }, { store, settings }) => {
      const opened = await takeHandOver(store, { code: given, kind }, at);
      if (kind === "bearer") return { token: opened.secret, ...signedInOf(opened) };
      setSessionCookie(response, opened.secret, { secure: settings.secure, expiresAt: opened.session.expiresAt });
      return signedInOf(opened);
    },
  }),
];

function signedInOf({ account, session: { factorGiven, expiresAt } }: OpenedSession): SignedIn {
  return { account: accountRead(account), mustSetUpFactor: !factorGiven, expiresAt: expiresAt.toISOString() };
}
