import { Buffer } from "node:buffer";
import type { Book, BookEvent } from "./book.js";
import { typeInto } from "./clerk.js";
import { eventMessage } from "./eventMessages.js";
import { parseVersion } from "./apiSets.js";
import { messageOf, WireError, type RefusalCode } from "./objects/refusals.js";
import type { Stage, WireObject } from "./objects/wireObject.js";
import { runRequest, type RequestBody } from "./runRequest.js";

interface Message {
  readonly id: number;
  readonly message: { readonly url: string; readonly body?: string | RequestBody };
}

/** What went over the wire in one message, for the tests of its cost. */
export interface Exchange {
  readonly sentBytes: number;
  readonly answeredBytes: number;
  /** Excel's own time for it, in milliseconds: not the add-in's. */
  readonly took: number;
}

/** Excel's end of the wire: takes office.js's messages and gives its answers; counts both, and every member that was used. */
export interface Wire {
  answer(text: string): string;
  /** An event as office.js takes it; null where nobody registered for it. */
  event(event: BookEvent): string | null;
  readonly exchanges: Exchange[];
  /** "Range.getRowProperties" of every member that was used. */
  readonly members: Set<string>;
}

/** Excel on the web ends requests and answers beyond this. */
const payloadLimit = 5 * 1024 * 1024;

/** @param excelApi the newest set that this Excel has; newer members are refused, as by an older Excel */
export function openWire(book: Book, excelApi = "1.15"): Wire {
  const references: WireObject[] = [];
  const exchanges: Exchange[] = [];
  const members = new Set<string>();
  const has = parseVersion(excelApi);
  let [events, numbers] = [0, 0];
  const stage: Stage = { book, registered: new Set(), nextNumber: () => (numbers += 1) };
  return {
    exchanges, members,
    answer(text) {
      const from = performance.now();
      const { id, message } = JSON.parse(text) as Message;
      const sentBytes = Buffer.byteLength(text);
      const body = message.body === undefined ? null : typeof message.body === "string" ? (JSON.parse(message.body) as RequestBody) : message.body;
      const answered = body === null ? {} : sentBytes > payloadLimit ? failure("RequestPayloadSizeLimitExceeded") : runRequest(stage, body, { members, references, has });
      let json = JSON.stringify(answered);
      if (Buffer.byteLength(json) > payloadLimit) json = JSON.stringify(failure("ResponsePayloadSizeLimitExceeded"));
      const answeredBytes = Buffer.byteLength(json);
      const whole = JSON.stringify({ id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body: json } });
      exchanges.push({ sentBytes, answeredBytes, took: performance.now() - from });
      return whole;
    },
    event(told) {
      events += 1;
      return eventMessage(told, { book, registered: stage.registered, id: `event-${String(events)}`, knowsTrigger: has[0] > 1 || has[1] >= 14 });
    },
  };
}

function failure(code: RefusalCode) {
  return { Error: { Code: code, Message: messageOf(code), Location: "" }, Results: [] };
}

export { typeInto, WireError };
