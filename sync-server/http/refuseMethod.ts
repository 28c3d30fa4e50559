import type { RequestHandler } from "express";
import { problems } from "../problem.js";

/** Ends a route: whatever it does not do is refused with what it does. */
export function refuseMethod(...methods: readonly string[]): RequestHandler {
  return (request, response) => {
    response.setHeader("allow", methods.join(", "));
    throw problems.methodNotAllowed({ method: request.method });
  };
}
