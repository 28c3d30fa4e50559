import type { ErrorRequestHandler, Request } from "express";
import type { Logger } from "pino";
import type { ProblemBody } from "../../roster/protocol/problem.js";
import { limits } from "../../roster/protocol/limits.js";
import { service as english } from "../../roster/words/service.en.js";
import { service as chinese } from "../../roster/words/service.zh-CN.js";
import { say } from "../../roster/words/words.js";
import { Problem, problems } from "../problem.js";
import { languageOf, marksOf } from "./request.js";

/** The one place where a refused request becomes an answer (RFC 9457), and a bug becomes 500 and a line in the log. */
export function answerProblem(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const { requestId } = marksOf(request);
    const problem = problemOf(error, requestId);
    if (problem.status >= 500) log.error({ requestId, ...describeError(error) }, "request failed");
    if (response.headersSent) {
      next(error);
      return;
    }
    if (problem.status === 401) response.setHeader("www-authenticate", "Bearer");
    response.status(problem.status).type("application/problem+json").send(JSON.stringify(bodyOf(problem, request)));
  };
}

function bodyOf({ status, code, params }: Problem, request: Request): ProblemBody {
  const words = (languageOf(request) === "en" ? english : chinese).problems[code];
  return {
    type: `urn:silver-roster:problem:${code}`, title: words.title, status, detail: say(words.detail, params),
    instance: `urn:silver-roster:request:${marksOf(request).requestId}`, code, params: { ...params },
  };
}

function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof Problem) return error;
  const { type, status, code, limit } = error as { readonly type?: string; readonly status?: number; readonly code?: string; readonly limit?: number };
  // What express finds wrong with a body or an address before a route sees it.
  if (type === "entity.too.large") return problems.bodyTooLarge({ limit: Math.ceil((limit ?? limits.bodyBytes) / 1_048_576) });
  if (type === "entity.parse.failed" || type === "request.aborted" || type === "request.size.invalid") return problems.bodyNotJson();
  if (type === "encoding.unsupported" || type === "charset.unsupported") return problems.bodyNotSupported();
  if (status === 400) return error instanceof URIError ? problems.notFound() : problems.bodyNotJson();
  if (code !== undefined && isDatabaseAway(code)) return problems.notReady();
  return problems.unexpected({ request: requestId });
}

/** The database is down, starting, stopping or full: https://www.postgresql.org/docs/18/errcodes-appendix.html classes 08, 53, 57P. */
function isDatabaseAway(code: string): boolean {
  return code === "ECONNREFUSED" || code === "ECONNRESET" || /^(?:08|53|57P)/u.test(code);
}

/** Messages quote what people wrote, so only the kind of error and the places in our code are logged (P4). */
export function describeError(error: unknown): { readonly kind: string; readonly sqlState?: string; readonly at: readonly string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const sqlState = (error as { code?: unknown }).code;
  const at = (error.stack ?? "").split("\n").filter((line) => /^\s+at /u.test(line)).slice(0, 12).map((line) => line.trim());
  return { kind: error.name, ...(typeof sqlState === "string" ? { sqlState } : {}), at };
}
