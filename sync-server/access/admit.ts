import type { Request, RequestHandler } from "express";
import { marksOf } from "../http/request.js";
import { problems } from "../problem.js";
import type { Store } from "../store/openStore.js";
import type { Actor } from "./actor.js";
import { identify } from "./identify.js";
import { beforeFactor, scopeOf, type Action } from "./permissions.js";
import type { AccessSettings } from "./settings.js";

/** The first step of a route: lets pass who may do its action. What may be done by whom stands in `permissions`. */
export function admit({ store, settings }: { readonly store: Store; readonly settings: AccessSettings }, action: Action): RequestHandler {
  return async (request, _response, next) => {
    const actor = await identify(store, settings, request);
    if (!isAllowed(actor, action, request.params["unit"])) throw problems.notAllowed();
    if (actor.session?.factorGiven === false && !beforeFactor.has(action)) throw problems.factorMissing();
    marksOf(request).actor = actor;
    next();
  };
}

/** Another unit's address is refused before anybody looks whether there is such a unit: a unit learns nothing of others (P1). */
export function isAllowed(actor: Actor, action: Action, unit: string | readonly string[] | undefined): boolean {
  switch (scopeOf(actor.role, action)) {
    case "any":
      return true;
    case "own":
      return typeof unit === "string" && actor.unitId === unit;
    case null:
      return false;
  }
}

/** Who asked; only for routes behind `admit`. */
export function actorOf(request: Request): Actor {
  const { actor } = marksOf(request);
  if (actor === undefined) throw new Error("A route that asks who asked stands behind admit");
  return actor;
}
