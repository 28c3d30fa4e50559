import type { RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import { problems } from "../problem.js";

/**
 * In a minute from one address: far above what a district's units send together from behind one gateway. Tokens are too
 * long to be guessed, so wrong ones are not counted apart: one clerk's old token would lock out the whole gateway.
 */
const mostInAMinute = 12_000;

/** Slows down floods. */
export function limitRate(limit: number = mostInAMinute): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    // The address of the connection counts, whatever a header claims.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, response, next) => {
      next(problems.tooManyRequests({ seconds: Number(response.getHeader("retry-after") ?? 60) }));
    },
  });
}
