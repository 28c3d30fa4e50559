import { createHash, randomBytes } from "node:crypto";
import type { Request, RequestHandler } from "express";
import { problems } from "../problem.js";
import type { Store } from "../store/openStore.js";
import { findToken, type Actor } from "../store/tokens.js";
import { marksOf } from "./request.js";

/** Who a route is for: the office's administration, the whole office, or the unit that its address names. */
export type Access = "admin" | "office" | "own-unit";

/** A token with 256 bits of chance; it needs no salt and no slow hash. */
export function makeToken(): string {
  return `sr_${randomBytes(32).toString("base64url")}`;
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Lets a request pass when its token may do what the route does. The one place that decides. */
export function admit(store: Store, access: Access): RequestHandler {
  return async (request, _response, next) => {
    const actor = await findToken(store, hashToken(readToken(request)));
    if (actor === null) throw problems.tokenUnknown();
    if (!isAllowed(actor, access, request.params["unit"])) throw problems.notAllowed();
    marksOf(request).actor = actor;
    next();
  };
}

function readToken(request: Request): string {
  const match = /^Bearer ([\w.~+/-]{1,200}=*)$/u.exec(request.headers.authorization ?? "");
  if (match === null) throw problems.tokenMissing();
  return match[1]!;
}

/** Another unit's address is refused before anybody looks whether there is such a unit: a unit learns nothing of others (P1). */
function isAllowed(actor: Actor, access: Access, unit: string | string[] | undefined): boolean {
  switch (actor.role) {
    case "admin":
      return access !== "own-unit";
    case "office":
      return access === "office";
    case "unit":
      return access === "own-unit" && typeof unit === "string" && actor.unitId === unit;
  }
}

/** Who asked; only for routes behind `admit`. */
export function actorOf(request: Request): Actor {
  const { actor } = marksOf(request);
  if (actor === undefined) throw new Error("A route that asks who asked stands behind admit");
  return actor;
}
