import { Router, type RequestHandler, type Response } from "express";
import { admit, actorOf } from "../access/admit.js";
import { problems } from "../problem.js";
import { findUnit } from "../store/units.js";
import { limitRate } from "./limitRate.js";
import { bytesOf, fileBody, jsonBody, readBody } from "./readBody.js";
import { readQuery } from "./readQuery.js";
import { refuseMethod } from "./refuseMethod.js";
import { answerBeat, untilBeat } from "./untilBeat.js";
import type { Asked, Route, RouteDeps } from "./route.js";

/** Makes express's routes of ours: door, body, handler, answer; other methods of an address are refused with those it has. */
export function mountRoutes(routes: readonly Route[], deps: RouteDeps): Router {
  const router = Router();
  for (const path of new Set(routes.map((route) => route.path))) {
    const ofPath = routes.filter((route) => route.path === path);
    const address = router.route(path);
    for (const route of ofPath) address[route.method](...stepsOf(route, deps));
    address.all(refuseMethod(...ofPath.map(({ method }) => method.toUpperCase())));
  }
  return router;
}

function stepsOf(route: Route, deps: RouteDeps): readonly RequestHandler[] {
  const { action, body, file, rate } = route;
  const answering: RequestHandler = async (request, response) => {
    const { unit, ...params } = request.params as Readonly<Record<string, string>>;
    const known = unit === undefined ? null : await findUnit(deps.store, unit);
    if (unit !== undefined && known === null) throw problems.unitUnknown();
    if (body?.check !== undefined) body.check(request.body);
    const asked: Asked<unknown, unknown> = {
      query: route.query === undefined ? undefined : readQuery(request, route.query),
      body: body === undefined ? undefined : readBody(request, body),
      params, at: deps.now(), request, response,
      get bytes() {
        return bytesOf(request);
      },
      get unit() {
        if (known === null) throw new Error(`The address of ${route.id} has no unit`);
        return known;
      },
      get actor() {
        return actorOf(request);
      },
    };
    send(response, route, await handleInTime(route, asked, deps), deps.checkAnswers === true);
  };
  return [
    ...(rate === undefined ? [] : [limitRate(rate)]), ...(action === null ? [] : [admit(deps, action)]), ...(body === undefined ? [] : [jsonBody(body.limit)]),
    ...(file === undefined ? [] : [fileBody(file.limit)]), answering,
  ];
}

async function handleInTime(route: Route, asked: Asked<unknown, unknown>, deps: RouteDeps): Promise<unknown> {
  if (route.time !== "even") return route.handle(asked, deps);
  const began = performance.now();
  try {
    return await route.handle(asked, deps);
  } finally {
    // A refusal takes as long.
    await untilBeat(began, deps.beat ?? answerBeat);
  }
}

function send(response: Response, { id, answer: { status = 200, schema, type } }: Route, answer: unknown, checked: boolean): void {
  // A handler that has begun to answer by itself, in a stream, ends it by itself.
  if (response.headersSent) return;
  if (checked && schema !== undefined && !schema.safeParse(answer).success) throw new Error(`${id} answers what its schema does not have`);
  response.status(status);
  if (type !== undefined) response.type(type).send(answer);
  else if (schema === undefined) response.end();
  else response.json(answer);
}

