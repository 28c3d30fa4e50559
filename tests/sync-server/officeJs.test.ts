import { expect, test } from "vitest";
import { officeHosts } from "../../sync-server/access/settings.js";
import { startService } from "../../sync-server/main.js";
import { startTestService } from "./support/service.js";

const policyOf = (answer: Response): ReadonlyMap<string, readonly string[]> =>
  new Map(answer.headers.get("content-security-policy")!.split(";").map((part) => part.trim().split(" ")).map(([name, ...values]) => [name!, values]));

test("office.js comes from the service itself, out of its npm package, and nothing else is allowed", async () => {
  const service = await startTestService();
  const answer = await fetch(`${service.service.url}/office-js/office.js`, { redirect: "manual" });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain("text/javascript");
  const policy = policyOf(answer);
  expect(policy.get("script-src")).toEqual(["'self'"]);
  expect(policy.get("default-src")).toEqual(["'self'"]);
  expect(policy.get("frame-ancestors")).toEqual(["'self'", ...officeHosts]);
  await service.close();
});

test("OFFICE_JS_URL sends browsers elsewhere for it and for its parts, and allows scripts from there", async () => {
  const service = await startTestService(undefined, { environment: { OFFICE_JS_URL: "https://office.example/lib/1/hosted/office.js" } });
  const locationOf = async (path: string): Promise<string | null> => (await fetch(`${service.service.url}${path}`, { redirect: "manual" })).headers.get("location");
  expect(await locationOf("/office-js/office.js")).toBe("https://office.example/lib/1/hosted/office.js");
  expect(await locationOf("/office-js/excel-win32-16.01.js")).toBe("https://office.example/lib/1/hosted/excel-win32-16.01.js");
  expect(await locationOf("/office-js/zh-cn/office_strings.js")).toBe("https://office.example/lib/1/hosted/zh-cn/office_strings.js");
  const policy = policyOf(await fetch(`${service.service.url}/healthz`));
  expect(policy.get("script-src")).toEqual(["'self'", "https://office.example"]);
  expect(policy.get("connect-src")).toEqual(["'self'"]);
  await service.close();
});

test.each(["http://office.example/office.js", "https://office.example/", "https://office.example/office.js; script-src *", "office.js"])("OFFICE_JS_URL=%s stops the start", async (given) => {
  const started = await startService({ OFFICE_JS_URL: given, LOG_LEVEL: "silent" });
  if (started.ok) throw new Error("It should not have started");
  expect(started.faults.join("\n")).toContain("OFFICE_JS_URL");
});
