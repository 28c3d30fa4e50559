import type { service as words } from "../roster/words/service.zh-CN.js";

export type ProblemCode = keyof typeof words.problems;
export type ProblemParams = Readonly<Record<string, string | number>>;

/** A request that cannot be served. Thrown anywhere, worded and answered at one place: http/answerProblem. */
export class Problem extends Error {
  constructor(readonly status: number, readonly code: ProblemCode, readonly params: ProblemParams = {}) {
    super(code);
    this.name = "Problem";
  }
}

/** Every problem of the service. Parameters are numbers, names of fields and ids of requests; never what a person wrote. */
export const problems = {
  bodyNotJson: define(400, "body-not-json"),
  bodyWrong: define<{ count: number; path: string }>(422, "body-wrong"),
  bodyTooLarge: define<{ limit: number }>(413, "body-too-large"),
  bodyNotSupported: define(415, "body-not-supported"),
  protocolUnknown: define<{ given: number; known: string }>(400, "protocol-unknown"),
  tokenMissing: define(401, "token-missing"),
  tokenUnknown: define(401, "token-unknown"),
  notAllowed: define(403, "not-allowed"),
  unitUnknown: define(404, "unit-unknown"),
  unitExists: define(409, "unit-exists"),
  queryWrong: define<{ name: string }>(400, "query-wrong"),
  submissionDiffers: define(409, "submission-differs"),
  nothingToUndo: define(404, "nothing-to-undo"),
  baseAhead: define<{ base: number; revision: number }>(409, "base-ahead"),
  notFound: define(404, "not-found"),
  pagesNotBuilt: define(503, "pages-not-built"),
  methodNotAllowed: define<{ method: string }>(405, "method-not-allowed"),
  tooManyRequests: define<{ seconds: number }>(429, "too-many-requests"),
  notReady: define(503, "not-ready"),
  unexpected: define<{ request: string }>(500, "unexpected"),
};

// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- a problem without parameters is made without arguments
function define<P extends ProblemParams | void = void>(status: number, code: ProblemCode): (params: P) => Problem {
  return (params) => new Problem(status, code, params ?? {});
}
