import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadConfig } from "../../sync-server/config.js";
import { startService } from "../../sync-server/main.js";
import { startTestService, type TestService } from "./support/service.js";

let service: TestService;
beforeAll(async () => { service = await startTestService(); });
afterAll(async () => { await service.close(); });

describe("what browsers are told", () => {
  test("everything comes from here, Office may frame it and nobody else, nothing is guessed or told to others", async () => {
    for (const path of ["/healthz", "/api/v1/units", "/nowhere"]) {
      const { headers } = await service.ask("GET", path);
      const policy = headers.get("content-security-policy")!;
      for (const part of ["default-src 'self'", "script-src 'self'", "style-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"]) expect(policy.split(";")).toContain(part);
      expect(policy).toMatch(/frame-ancestors 'self' https:\/\/\*\.office\.com [^;]*https:\/\/\*\.officeapps\.live\.com/u);
      expect(policy).not.toMatch(/unsafe|upgrade-insecure/u);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("permissions-policy")).toContain("camera=()");
      // Without HTTPS a browser that was told so once could not come back.
      expect(headers.get("strict-transport-security")).toBeNull();
      expect(headers.get("x-powered-by")).toBeNull();
    }
    expect((await service.ask("GET", "/api/v1/units")).headers.get("cache-control")).toBe("no-store");
  });

  test("behind HTTPS they stay there, and cookies are for HTTPS and Office's frame", async () => {
    const behind = await startTestService(undefined, { environment: { PUBLIC_URL: "https://roster.example/", FRAME_ANCESTORS: "https://office.example" } });
    const url = `http://127.0.0.1:${String(JSON.parse(behind.logs.find((line) => line.includes("service started"))!).port)}`;
    const headers = (await fetch(`${url}/healthz`)).headers;
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'self' https://office.example;");
    expect(headers.get("content-security-policy")).toContain("upgrade-insecure-requests");
    expect(behind.service.setUpUrl).toMatch(/^https:\/\/roster\.example\/set-up#sp_/u);
    const post = (path: string, body: object, more: Record<string, string> = {}) =>
      fetch(`${url}/api/v1${path}`, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", ...more } });
    const owner = { authorization: `Bearer ${behind.service.adminToken}` };
    await post("/units", { unitId: "finance", name: "财政局" }, owner);
    const made = (await (await post("/accounts", { login: "clerk-a", displayName: "甲", role: "clerk", unitId: "finance", departmentId: null }, owner)).json()) as { invitation: { link: string } };
    expect(made.invitation.link).toMatch(/^https:\/\/roster\.example\/invitation#sp_/u);
    await post("/invitations", { code: made.invitation.link.split("#")[1]!, password: "made-up-Ahorn-7" });
    const signedIn = await post("/sessions", { login: "clerk-a", password: "made-up-Ahorn-7" });
    const cookie = signedIn.headers.get("set-cookie")!;
    expect(cookie).toMatch(/^__Host-silver-roster=ss_[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=None; Partitioned$/u);
    const pair = cookie.split(";")[0]!;
    expect((await post("/hand-overs", {}, { cookie: pair, origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await post("/hand-overs", {}, { cookie: pair, origin: "https://roster.example" })).status).toBe(201);
    await behind.close();
  });
});

describe("limits", () => {
  test("a form's body is small, a submission's large", async () => {
    const token = service.service.adminToken;
    const huge = "x".repeat(20_000);
    const reply = await service.ask("POST", "/api/v1/units", { token, body: { unitId: "finance", name: huge } });
    expect(reply).toMatchObject({ status: 413, body: { code: "body-too-large", params: { size: "16 KB" } } });
    expect(JSON.stringify(reply.body)).toContain("16 KB");
    expect((await service.ask("POST", "/api/v1/sessions", { body: { login: huge } })).status).toBe(413);
    const unit = await service.openUnit("finance");
    expect((await service.submit("finance", unit, [{ op: "remove", recordId: "r1", reason: "误录", note: "x".repeat(1_900) }])).status).toBe(200);
  });

  test("what is guessed at is asked for few times a minute, the rest goes on", async () => {
    const code = `sp_${"B".repeat(43)}`;
    const replies = await Promise.all(Array.from({ length: 130 }, () => service.ask<{ code: string; params?: { seconds: number } }>("POST", "/api/v1/hand-overs/session", { body: { code } })));
    const byStatus = (status: number) => replies.filter((reply) => reply.status === status);
    expect(byStatus(410)).toHaveLength(120);
    expect(byStatus(429)).toHaveLength(10);
    expect(byStatus(429)[0]!.body.code).toBe("too-many-requests");
    expect((await service.ask("POST", "/api/v1/set-up", { body: { code, login: "admin-a", displayName: "甲", password: "made-up-Ahorn-7" } })).status).toBe(410);
    expect((await service.ask("GET", "/healthz")).status).toBe(200);
  });
});

test("where a request comes from is the connection's word, and a gateway's only where the settings trust it", async () => {
  const wrong = (at: TestService, address: string) =>
    at.ask<{ code: string }>("POST", "/api/v1/sessions", { body: { login: `nobody-${address.replaceAll(".", "-")}`, password: "wrong" }, headers: { "x-forwarded-for": address } });
  const trusting = await startTestService(undefined, { environment: { TRUSTED_PROXIES: "127.0.0.0/8 ::1" } });
  const last = async (at: TestService): Promise<string> => {
    for (let tries = 0; tries < 21; tries += 1) await wrong(at, `10.0.0.${String(tries)}`);
    return (await wrong(at, "10.0.0.99")).body.code;
  };
  expect(await last(trusting)).toBe("sign-in-wrong");
  expect(await last(service)).toBe("sign-in-locked");
  await trusting.close();
});

test("settings of access are held against each other at the start", async () => {
  expect(loadConfig({})).toMatchObject({ secondFactor: "totp", clientCa: null });
  expect(loadConfig({ FRAME_ANCESTORS: "https://a.example https://*.b.example:8443" }).frameAncestors).toEqual(["https://a.example", "https://*.b.example:8443"]);
  const started = await startService({ SECOND_FACTOR: "certificate", FRAME_ANCESTORS: "https://a.example; script-src *", TLS_CLIENT_CA: "/no/such/file", TRUSTED_PROXIES: "10.0.0.0/33" });
  if (started.ok) throw new Error("It should not have started");
  for (const name of ["SECOND_FACTOR=certificate", "FRAME_ANCESTORS", "TLS_CLIENT_CA", "TRUSTED_PROXIES"]) expect(started.faults.join("\n")).toContain(name);
  expect(() => loadConfig({ SECOND_FACTOR: "sms" })).toThrow("SECOND_FACTOR");
});
