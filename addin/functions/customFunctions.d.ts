/** What office.js has for worksheet functions, as far as it is used here (its types are a package of their own). */
declare namespace CustomFunctions {
  function associate(id: string, answer: (...given: unknown[]) => unknown): void;

  enum ErrorCode { invalidValue = "#VALUE!", notAvailable = "#N/A" }

  class Error {
    /** Excel shows the message beside #VALUE! and #N/A only. */
    constructor(code: ErrorCode, message?: string);
    readonly code: ErrorCode;
  }
}
