import { service as words } from "../roster/words/service.zh-CN.js";
import { say } from "../roster/words/words.js";

/** Why the service cannot start. Words are in roster/words/service under `start`. */
export type StartFaultCode = keyof typeof words.start;

/** A start that was refused for a reason that the one who starts can mend; never thrown for a bug. */
export class StartFault extends Error {
  constructor(readonly code: StartFaultCode, readonly params: Readonly<Record<string, string | number>> = {}) {
    super(say(words.start[code], params));
    this.name = "StartFault";
  }
}
