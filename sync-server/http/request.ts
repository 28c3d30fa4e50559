import type { Request } from "express";
import { ipKeyGenerator } from "express-rate-limit";
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

/** Where a request comes from: the connection's end, or what a trusted gateway says. Who has a whole IPv6 network counts once. */
export function callerAddress(request: Request): string {
  return request.ip === undefined ? "?" : ipKeyGenerator(request.ip);
}

/** Chinese unless the client asks for English. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages("zh", "zh-CN", "en") === "en" ? "en" : "zh-CN";
}
