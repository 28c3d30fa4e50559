import type { Request } from "express";
import { problems } from "../problem.js";

/**
 * Browsers add cookies to what any page sends. So what changes something must come from a page of ours: by a header that
 * no foreign page may add without being asked for leave, which is never given, or as JSON with our own origin.
 * @throws Problem "foreign-page"
 */
export function refuseForeign(request: Request, ourUrl: string): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  if (request.headers["x-silver-roster"] === "1") return;
  if (request.is("application/json") !== false && isOurs(request, ourUrl)) return;
  throw problems.foreignPage();
}

function isOurs(request: Request, ourUrl: string): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  const given = new URL(origin);
  // A gateway may hand on another host than people use; the address that they use is a setting then.
  return given.origin === new URL(ourUrl).origin || given.host === host;
}
