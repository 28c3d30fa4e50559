import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { Logger } from "pino";
import { markRequest, marksOf } from "./request.js";

/** Numbers each request and logs how it ended: the route's pattern, never the address, a body or a header (P4). */
export function logRequests(log: Logger, now: () => Date): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID();
    markRequest(request, { requestId, at: now() });
    response.setHeader("x-request-id", requestId);
    const began = performance.now();
    response.on("close", () => {
      const pattern = request.route === undefined ? "-" : request.baseUrl + String((request.route as { path: unknown }).path);
      const { actor } = marksOf(request);
      log.info({
        requestId, method: request.method, route: pattern, status: response.statusCode, milliseconds: Math.round(performance.now() - began),
        ...(actor === undefined ? {} : { actor: actor.actorId }),
      }, "request");
    });
    next();
  };
}
