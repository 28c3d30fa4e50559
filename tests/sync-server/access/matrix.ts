/**
 * Who may ask for each route, written out apart from `permissions`, one line a route: scopes with roles after them.
 *
 *   tellSubmission: "own: clerk lead device"          only at the address of one's own unit
 *   listUnits: "any: officer owner"                   wherever
 *   listTokens: "any: admin owner; own: lead"         both
 *   signIn: "open"                                    nobody is asked who they are
 *
 * A role that is not named gets 403 exactly, who sends no secret 401 exactly.
 */
export const matrix: Readonly<Record<string, string>> = {
  // A unit and its roster.
  listUnits: "any: officer leader department admin owner",
  makeUnit: "any: admin owner",
  makeToken: "any: admin owner",
  listTokens: "any: admin owner; own: lead",
  revokeToken: "any: admin owner; own: lead",
  readBase: "own: clerk lead device",
  readUnitRecord: "own: clerk lead device",
  listUnitDeaths: "own: clerk lead device",
  readUnitDuties: "own: clerk lead device",
  readDirectory: "own: clerk lead device",
  tellSubmission: "own: clerk lead device",

  listDevices: "any: admin owner; own: lead",
  makeDevice: "any: admin owner",
  revokeDevice: "any: admin owner; own: lead",
  previewWorkbook: "own: clerk lead device",
  settleDispute: "own: clerk lead device; any: officer owner",
  confirmDeath: "own: lead; any: officer owner",
  listUnitTransfers: "own: clerk lead device; any: officer owner",
  confirmTransfer: "own: clerk lead device",
  refuseTransfer: "own: clerk lead device",
  listWaitingSubmissions: "own: clerk lead device; any: officer owner",
  readWaitingSubmission: "own: clerk lead device",
  confirmSubmission: "own: lead",
  refuseSubmission: "own: lead",

  // What a unit owes, and what it is asked.
  readMonthlyReport: "own: clerk lead device; any: officer leader owner",
  confirmMonthlyReport: "own: lead",
  readReminder: "any: officer owner",
  readQuestions: "own: clerk lead device; any: officer owner",
  askQuestion: "any: officer owner",
  answerQuestion: "own: clerk lead device",
  closeQuestion: "any: officer owner",
  reopenQuestion: "any: officer owner",
  withdrawQuestion: "any: officer owner",

  // The history.
  readHistory: "any: officer auditor owner; own: clerk lead device",
  readRosterThen: "own: clerk lead device",
  undoCause: "any: officer owner",
  exportHeads: "any: auditor owner",
  verifyHistory: "any: auditor owner",

  // The register, and what of it is shown in full.
  readRegister: "any: officer department owner",
  exportRegister: "any: officer owner",
  revealPerson: "any: officer owner",
  revealRecord: "any: officer owner",
  revealHistory: "any: officer owner",
  readAccessLog: "any: auditor",

  importPackage: "any: officer owner",
  readCounts: "any: officer leader department owner",
  listSnapshots: "any: officer leader owner",
  takeSnapshot: "any: officer owner",
  readSnapshot: "any: officer owner",
  listMonthlyReports: "any: officer leader owner",
  listQuestions: "any: officer owner",
  countWaitingSubmissions: "any: officer owner",
  listDisputes: "any: officer owner",
  listUnconfirmedDeaths: "any: officer owner",
  listTransfers: "any: officer owner",
  ruleOnTransfer: "any: officer owner",
  reopenTransfer: "any: officer owner",

  // A person, and what the bureau settles about them.
  readPerson: "any: officer owner",
  stateWord: "any: officer owner",
  setFlag: "any: officer owner",
  ruleOnPerson: "any: officer owner",
  answerDeath: "any: officer owner",
  undoAct: "any: officer owner",
  readPolicies: "any: officer leader admin auditor owner",
  setPolicy: "any: officer owner",

  // Who is one person.
  readMatches: "any: officer owner",
  readMatchedPerson: "any: officer owner",
  decideMatch: "any: officer owner",
  undoDecision: "any: officer owner",
  splitPerson: "any: officer owner",

  // Accounts.
  listAccounts: "any: admin owner",
  makeAccount: "any: admin owner",
  changeAccount: "any: admin owner",
  inviteAccount: "any: admin owner",
  resetFactor: "any: admin owner",

  // One's own account and sessions.
  readAccount: "any: clerk lead officer leader department admin auditor",
  changePassword: "any: clerk lead officer leader department admin auditor",
  startFactor: "any: clerk lead officer leader department admin auditor",
  confirmFactor: "any: clerk lead officer leader department admin auditor",
  readSessions: "any: clerk lead officer leader department admin auditor",
  endSession: "any: clerk lead officer leader department admin auditor",
  endSessions: "any: clerk lead officer leader department admin auditor",
  makeHandOver: "any: clerk lead officer leader department admin auditor",

  // Before anybody is known.
  signIn: "open",
  takeHandOver: "open",
  setUp: "open",
  takeInvitation: "open",
  readOpenApi: "open",
  readOfficeKey: "open",
};
