/**
 * What Excel answers when it refuses, with its codes and messages as Microsoft lists them:
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export class WireError extends Error {
  constructor(readonly code: string, message: string, readonly location: string) {
    super(message);
  }
}

const messages = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of the Office application.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
} as const;

export type RefusalCode = keyof typeof messages;

/** @param location the member that refuses, as office.js tells it in `debugInfo.errorLocation` */
export function refuse(code: RefusalCode, location: string): never {
  throw new WireError(code, messages[code], location);
}

export function messageOf(code: RefusalCode): string {
  return messages[code];
}
