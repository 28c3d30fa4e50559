import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerV1Schema } from "../../roster/protocol/submission.js";
import { startTestService, type TestService } from "../sync-server/support/service.js";

/** What the service of protocol 1 was sent and answered, in this order: recorded from it, and never to be touched. */
const recorded = JSON.parse(readFileSync(new URL("recorded/protocol-1.json", import.meta.url), "utf8")) as readonly {
  readonly what: string; readonly method: string; readonly path: string; readonly body?: unknown; readonly status: number;
  readonly answer: Readonly<Record<string, unknown>>;
}[];

let service: TestService;
let token: string;
beforeAll(async () => {
  service = await startTestService();
  token = await service.openUnit("caizheng", "财政局");
});
afterAll(() => service.close());

test("[S8] every message of protocol 1 is answered as the service of that time answered it", async () => {
  for (const { what, method, path, body, status, answer } of recorded) {
    const reply = await service.ask<Readonly<Record<string, unknown>>>(method, `/api/v1/units/caizheng/${path}`, { token, ...(body === undefined ? {} : { body }) });
    expect(reply.status, what).toBe(status);
    if (method === "GET") {
      // A base bears no version that was asked for: what was in it then is in it now.
      expect(reply.body, what).toMatchObject({ ...answer, protocol: reply.body["protocol"] });
    } else if (status !== 200) {
      expect(reply.body, what).toEqual({ ...answer, instance: reply.body["instance"] });
    } else if (what === "a value whose base is not what is stored") {
      // Then it was left out, now both values are kept: the revision counts it, the answer says the same.
      expect(answerV1Schema.parse(reply.body), what).toMatchObject({ protocol: 1, results: answer["results"], revision: Number(answer["revision"]) + 1 });
    } else {
      expect(answerV1Schema.parse(reply.body), what).toEqual({ ...answer, receivedAt: reply.body["receivedAt"] });
    }
  }
  expect(recorded.length).toBeGreaterThan(10);
});
