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
  await noteAccess(note);
  // The database goes away in the middle of it all.
  process.kill(postmasterOf(service.dataDir)!, "SIGKILL");
  await note(service.submit("finance", token, [addOf("r5", canaries)]));
  await until(async () => (await service.ask("GET", "/readyz")).status === 503);
  await note(service.submit("finance", token, [addOf("r6", canaries)]));

  expect(replies.length).toBeGreaterThan(35);
  expect(replies.at(-1)).toContain("not-ready");
  for (const reply of replies) expectClean(reply);
  expect(service.logs.length).toBeGreaterThan(10);
  expectClean(service.logs.join(""));
});

/** Signing in, links, cookies, reveals and exports with a person's data where a secret, an id or a purpose belongs. */
async function noteAccess(note: (reply: Promise<{ readonly status: number; readonly body: unknown }>) => Promise<void>): Promise<void> {
  const { name, id_no: number, mobile } = canaries;
  const owner = { token: service.service.adminToken };
  const post = (path: string, body: unknown, more: object = owner): Promise<void> => note(service.ask("POST", `/api/v1${path}`, { ...more, body }));
  for (const login of [name, number, mobile, "nobody"]) await post("/sessions", { login, password: name, code: number }, {});
  await post("/sessions", { login: number, password: number }, {});
  await post("/sessions", { login: "nobody", password: `${name}${number}`, [name]: 1 }, {});
  await post("/set-up", { code: number, login: name, displayName: name, password: number }, {});
  await post("/invitations", { code: name, password: mobile }, {});
  await post("/hand-overs/session", { code: `sp_${number}` }, {});
  await post("/accounts", { login: number, displayName: name, role: "clerk", unitId: number, departmentId: null });
  await post("/accounts", { login: name, displayName: name, role: name, unitId: null, departmentId: name });
  await post(`/accounts/${number}/invitation`, {});
  await post(`/persons/${encodeURIComponent(name)}/reveal`, { fields: ["id_no"], purpose: number });
  await post(`/persons/${number}/reveal`, { fields: [name], purpose: name });
  await post(`/units/finance/records/${number}/reveal`, { fields: ["id_no"], purpose: `${name}${mobile}` });
  await post(`/units/finance/history/${number}/reveal`, { purpose: name });
  await post("/register/export", { purpose: name, [number]: 1 });
  await note(service.ask("GET", `/api/v1/access-log?after=${number}`, owner));
  await note(service.ask("GET", `/api/v1/units/finance/history?${encodeURIComponent(name)}=${number}`, owner));
  await note(service.ask("DELETE", `/api/v1/units/finance/tokens/${number}`, owner));
  for (const token of [`ss_${number}`, `sr_${number}`, number]) await note(service.ask("GET", "/api/v1/account", { token }));
  for (const cookie of [`silver-roster=${number}`, `silver-roster=ss_${"A".repeat(43)}; ${number}=${mobile}`]) await note(service.ask("GET", "/api/v1/account", { headers: { cookie } }));
  await note(service.ask("POST", "/api/v1/hand-overs", { headers: { cookie: `silver-roster=ss_${"A".repeat(43)}`, origin: `https://${number}.example`, referer: `https://x/${number}` } }));
}

test("[P4] addresses of ours that are told or redirected to hold none", () => {
  // A secret in an answer is told to who asked; an address would be told to proxies and histories as well.
  for (const reply of replies) expect(reply).not.toMatch(/https?:\/\/[^"]*(?:1101|139)/u);
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
