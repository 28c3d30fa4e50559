import type { RequestHandler } from "express";
import helmet from "helmet";
import type { AccessSettings } from "../access/settings.js";

/**
 * What browsers are told: everything comes from here and from nowhere else, Office's hosts may frame it and nobody else
 * may, nothing is guessed, and no address of ours is told to others.
 */
export function guardPages({ secure, frameAncestors, officeJsUrl }: Pick<AccessSettings, "secure" | "frameAncestors" | "officeJsUrl">): RequestHandler {
  const guard = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"], scriptSrc: ["'self'", ...(officeJsUrl === null ? [] : [new URL(officeJsUrl).origin])], styleSrc: ["'self'"], imgSrc: ["'self'", "data:"], connectSrc: ["'self'"],
        objectSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'self'", ...frameAncestors],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // frame-ancestors says it finer; this older header would keep Office out.
    xFrameOptions: false,
    // Office opens the sign-in dialog and waits for its word; with this header the two could not speak.
    crossOriginOpenerPolicy: false,
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: "no-referrer" },
  });
  return (request, response, next) => {
    response.setHeader("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    guard(request, response, next);
  };
}
