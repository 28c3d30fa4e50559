import type { Request } from "express";
import type { Language } from "../../roster/words/words.js";
import type { Actor } from "../access/actor.js";

/** What a request bears once it has passed the door. */
export interface Passed {
  /** Its number in the logs. */
  requestId: string;
  /** When it came. */
  at: Date;
  /** Set by `admit`; routes that need nobody leave it out. */
  actor?: Actor;
}

const passed = new WeakMap<Request, Passed>();

export function markRequest(request: Request, marks: Passed): void {
  passed.set(request, marks);
}

export function marksOf(request: Request): Passed {
  return passed.get(request) ?? { requestId: "-", at: new Date(0) };
}

/** Where the connection comes from, whatever a header claims. */
export function callerAddress(request: Request): string {
  return request.socket.remoteAddress ?? "?";
}

/** Chinese unless the client asks for English. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages("zh", "zh-CN", "en") === "en" ? "en" : "zh-CN";
}
