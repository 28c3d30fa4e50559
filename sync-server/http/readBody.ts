import express, { type Request, type RequestHandler } from "express";
import { limits } from "../../roster/protocol/limits.js";
import { problems } from "../problem.js";
import type { RouteBody } from "./route.js";

/** What a form of a few fields needs, many times over. */
export const smallBody = 16 * 1024;

/** Parses JSON bodies, counted after decompression. */
export function jsonBody(limit: number = limits.bodyBytes): RequestHandler {
  const parse = express.json({ limit, strict: true, type: "application/json" });
  return (request, response, next) => {
    if (request.is("application/json") === false) throw problems.bodyNotSupported();
    parse(request, response, next);
  };
}

/** Takes a file as it comes, counted after decompression. */
export function fileBody(limit: number): RequestHandler {
  const take = express.raw({ limit, type: "application/octet-stream" });
  return (request, response, next) => {
    if (request.is("application/octet-stream") === false) throw problems.bytesNotSupported();
    take(request, response, next);
  };
}

/** What `fileBody` took; a request without a body took nothing. */
export function bytesOf(request: Request): Uint8Array {
  return request.body instanceof Uint8Array ? request.body : new Uint8Array();
}

/**
 * The body as the schema has it.
 * @throws Problem "body-wrong" naming the first place, but no value and no key that somebody made up
 */
export function readBody<T>(request: Request, { schema, readPlain }: Pick<RouteBody<T>, "schema" | "readPlain">): T {
  const plain = readPlain?.(request.body) ?? null;
  if (plain !== null) return plain;
  const parsed = schema.safeParse(request.body);
  if (parsed.success) {
    // What was sent is a copy of it: a first submission need not be kept twice.
    request.body = undefined;
    return parsed.data;
  }
  const { issues } = parsed.error;
  throw problems.bodyWrong({ count: issues.length, path: pathOf(issues[0]?.path ?? []) });
}

/** Keys of our protocol are short words in Latin letters; anything else is somebody's text. */
function pathOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === "number" ? String(step) : /^[a-zA-Z_]{1,30}$/u.test(String(step)) ? String(step) : "?"));
  return `/${steps.join("/")}`;
}
