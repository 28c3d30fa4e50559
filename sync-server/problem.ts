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
  personUnknown: define(404, "person-unknown"),
  actUnknown: define(404, "act-unknown"),
  wordWrong: define<{ field: string; rule: string }>(422, "word-wrong"),
  disputeUnknown: define(404, "dispute-unknown"),
  disputeChanged: define(409, "dispute-changed"),
  bureauDecides: define(403, "bureau-decides"),
  transferUnknown: define(404, "transfer-unknown"),
  transferDecided: define(409, "transfer-decided"),
  deathUnknown: define(404, "death-unknown"),
  policyExists: define(409, "policy-exists"),
  snapshotExists: define(409, "snapshot-exists"),
  snapshotUnknown: define(404, "snapshot-unknown"),
  periodWrong: define(422, "period-wrong"),
  recordUnknown: define(404, "record-unknown"),
  nothingToPart: define(409, "nothing-to-part"),
  baseAhead: define<{ base: number; revision: number }>(409, "base-ahead"),
  submissionUnknown: define(404, "submission-unknown"),
  submissionSettled: define(409, "submission-settled"),
  reportRunning: define<{ month: string }>(409, "report-running"),
  reportNotOwed: define<{ month: string }>(409, "report-not-owed"),
  reportChanged: define<{ month: string }>(409, "report-changed"),
  reportThere: define<{ month: string }>(409, "report-there"),
  dayPast: define(422, "day-past"),
  questionUnknown: define(404, "question-unknown"),
  questionDiffers: define(409, "question-differs"),
  questionMoved: define<{ steps: number }>(409, "question-moved"),
  questionOutOfTurn: define<{ state: string }>(409, "question-out-of-turn"),
  notFound: define(404, "not-found"),
  methodNotAllowed: define<{ method: string }>(405, "method-not-allowed"),
  tooManyRequests: define<{ seconds: number }>(429, "too-many-requests"),
  notReady: define(503, "not-ready"),
  unexpected: define<{ request: string }>(500, "unexpected"),
};

// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- a problem without parameters is made without arguments
function define<P extends ProblemParams | void = void>(status: number, code: ProblemCode): (params: P) => Problem {
  return (params) => new Problem(status, code, params ?? {});
}
