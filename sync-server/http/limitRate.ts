import type { RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import { problems } from "../problem.js";

/**
 * In a minute from one address. `all`: far above what a district's units send together from behind one gateway. `few`: for
 * signing in and what else is guessed at; many people may do so at half past eight from behind one gateway, and each costs
 * a third of a second. Wrong passwords are counted apart (access/lockOut); tokens are too long to be guessed.
 */
const mostInAMinute = { all: 12_000, few: 120 };

/** Slows down floods. */
export function limitRate(rate: keyof typeof mostInAMinute, limit: number = mostInAMinute[rate]): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    // The address of the connection counts, unless a gateway that the settings name says another.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, response, next) => {
      next(problems.tooManyRequests({ seconds: Number(response.getHeader("retry-after") ?? 60) }));
    },
  });
}
