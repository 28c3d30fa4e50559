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
  bodyTooLarge: define<{ limit: number; size: string }>(413, "body-too-large"),
  bodyNotSupported: define(415, "body-not-supported"),
  protocolUnknown: define<{ given: number; known: string }>(400, "protocol-unknown"),
  tokenMissing: define(401, "token-missing"),
  tokenUnknown: define(401, "token-unknown"),
  sessionEnded: define(401, "session-ended"),
  signInWrong: define(401, "sign-in-wrong"),
  signInLocked: define<{ seconds: number }>(429, "sign-in-locked"),
  codeMissing: define(401, "code-missing"),
  codeWrong: define(401, "code-wrong"),
  certificateMissing: define(401, "certificate-missing"),
  notAllowed: define(403, "not-allowed"),
  factorMissing: define(403, "factor-missing"),
  foreignPage: define(403, "foreign-page"),
  passwordShort: define<{ least: number }>(422, "password-short"),
  passwordLikeLogin: define(422, "password-like-login"),
  passwordCommon: define(422, "password-common"),
  passwordWrong: define(422, "password-wrong"),
  factorNotStarted: define(409, "factor-not-started"),
  passUsed: define(410, "pass-used"),
  setUpDone: define(409, "set-up-done"),
  loginTaken: define(409, "login-taken"),
  accountUnknown: define(404, "account-unknown"),
  accountWrong: define<{ field: string }>(422, "account-wrong"),
  lastAdmin: define(409, "last-admin"),
  tokenNotThere: define(404, "token-not-there"),
  sessionNotThere: define(404, "session-not-there"),
  personUnknown: define(404, "person-unknown"),
  recordUnknown: define(404, "record-unknown"),
  unitUnknown: define(404, "unit-unknown"),
  unitExists: define(409, "unit-exists"),
  queryWrong: define<{ name: string }>(400, "query-wrong"),
  submissionDiffers: define(409, "submission-differs"),
  bytesNotSupported: define(415, "bytes-not-supported"),
  workbookRefused: define<{ reason: string; message: string }>(422, "workbook-refused"),
  deviceUnknown: define(404, "device-unknown"),
  deviceExists: define(409, "device-exists"),
  packageNotOne: define(422, "package-not-one"),
  packageNewer: define<{ version: number }>(422, "package-newer"),
  packageDamaged: define(422, "package-damaged"),
  packageSignature: define(422, "package-signature"),
  packageForAnother: define(422, "package-for-another"),
  packageTooLarge: define<{ limit: number }>(413, "package-too-large"),
  packageDeviceUnknown: define(403, "package-device-unknown"),
  packageDeviceRevoked: define(403, "package-device-revoked"),
  packageOtherUnit: define(403, "package-other-unit"),
  nothingToUndo: define(404, "nothing-to-undo"),
  actUnknown: define(404, "act-unknown"),
  wordWrong: define<{ field: string; rule: string }>(422, "word-wrong"),
  disputeUnknown: define(404, "dispute-unknown"),
  disputeChanged: define(409, "dispute-changed"),
  bureauDecides: define(403, "bureau-decides"),
  transferUnknown: define(404, "transfer-unknown"),
  transferDecided: define(409, "transfer-decided"),
  transferNotConfirmed: define(409, "transfer-not-confirmed"),
  deathUnknown: define(404, "death-unknown"),
  policyExists: define(409, "policy-exists"),
  snapshotExists: define(409, "snapshot-exists"),
  snapshotUnknown: define(404, "snapshot-unknown"),
  periodWrong: define(422, "period-wrong"),
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
  manifestNeedsHttps: define(409, "manifest-needs-https"),
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
