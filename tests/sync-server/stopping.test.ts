import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { newSubmission, startTestService } from "./support/service.js";

test("a service that stops answers what is under way and waits for no connection that is only kept open", async () => {
  const service = await startTestService();
  const token = await service.openUnit("finance");
  const body = JSON.stringify(newSubmission([]));
  const agent = new Agent({ keepAlive: true });
  const answered = new Promise<number>((resolve, reject) => {
    const sending = request(`${service.service.url}/api/v1/units/finance/submissions`, {
      method: "POST", agent, headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "content-length": Buffer.byteLength(body) },
    }, (response) => {
      response.resume();
      response.on("end", () => { resolve(response.statusCode!); });
    });
    sending.on("error", reject);
    sending.write(body.slice(0, 20));
    void wait(300).then(() => { sending.end(body.slice(20)); });
  });
  await wait(100);
  const began = performance.now();
  await service.close();
  expect(await answered).toBe(200);
  // Node itself keeps an answered connection for five seconds.
  expect(performance.now() - began).toBeLessThan(4500);
  agent.destroy();
});
