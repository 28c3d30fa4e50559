import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeError } from "../../sync-server/http/answerProblem.js";
import { addOf, newSubmission, setOf, startTestService, type TestService } from "./support/service.js";
import { postmasterOf, until } from "./support/processes.js";

/** Planted in every place that a clerk's data can reach; they stand for a name, a number, an address and a phone. */
const canaries = { name: "金丝雀", id_no: "110105194912310021", home_addr: "雀巢路七号", mobile: "13987654321" };
const planted = [...Object.values(canaries), "雀单位"];

let service: TestService;
const replies: string[] = [];
beforeAll(async () => {
  service = await startTestService();
});
afterAll(async () => {
  await service.close();
});

const expectClean = (text: string): void => {
  for (const canary of planted) expect(text).not.toContain(canary);
};

test("[P4] logs and problems hold no personal data, whatever goes wrong", async () => {
  const token = await service.openUnit("finance", "雀单位");
  const path = "/api/v1/units/finance/submissions";
  const note = async (reply: Promise<{ readonly status: number; readonly body: unknown }>): Promise<void> => {
    const { status, body } = await reply;
    if (status >= 400) replies.push(JSON.stringify(body));
  };
  const body = newSubmission([addOf("r1", canaries)]);
  await note(service.ask("POST", path, { token, body }));
  await note(service.ask("POST", path, { token, body: { ...body, changes: [addOf("r2", canaries)] } }));
  await note(service.submit("finance", token, [setOf("r1", "name", "别人", canaries.name)]));
  await note(service.submit("finance", token, [addOf("r3", { [canaries.name]: canaries.mobile } as never)]));
  await note(service.submit("finance", token, [{ ...addOf("r4", canaries), [canaries.name]: canaries.id_no } as never]));
  await note(service.submit("finance", token, [setOf("r1", canaries.name as never, null, canaries.mobile)]));
  await note(service.ask("POST", path, { token, raw: `{"name": "${canaries.name}", ${canaries.id_no}` }));
  await note(service.ask("GET", `/api/v1/units/${canaries.id_no}/records`, { token }));
  await note(service.ask("GET", `/api/v1/${encodeURIComponent(canaries.name)}?id=${canaries.id_no}`, { token }));
  await note(service.ask("GET", "/api/v1/register", { token: canaries.id_no }));
  await note(service.ask("POST", "/api/v1/units", { token: service.service.adminToken, body: { unitId: canaries.id_no, name: canaries.name, [canaries.name]: 1 } }));
  await note(service.ask("POST", "/api/v1/units", { token: service.service.adminToken, body: { unitId: "finance", name: canaries.name } }));
  // The database goes away in the middle of it all.
  process.kill(postmasterOf(service.dataDir)!, "SIGKILL");
  await note(service.submit("finance", token, [addOf("r5", canaries)]));
  await until(async () => (await service.ask("GET", "/readyz")).status === 503);
  await note(service.submit("finance", token, [addOf("r6", canaries)]));

  expect(replies.length).toBeGreaterThan(9);
  expect(replies.at(-1)).toContain("not-ready");
  for (const reply of replies) expectClean(reply);
  expect(service.logs.length).toBeGreaterThan(10);
  expectClean(service.logs.join(""));
});

test("[P4] of an error that nobody foresaw only the kind and the places in the code are logged", () => {
  const error = new TypeError(`cannot read ${canaries.name}\n${canaries.id_no}`);
  const described = JSON.stringify(describeError(error));
  expectClean(described);
  expect(described).toContain("TypeError");
  expect(described).toContain("noPersonalData.test.ts");
});

test("[P4] the files beside the database hold none either", () => {
  for (const entry of readdirSync(service.dataDir, { withFileTypes: true })) {
    if (entry.isFile()) expectClean(readFileSync(join(service.dataDir, entry.name), "utf8"));
  }
});
