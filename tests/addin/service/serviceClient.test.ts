import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServiceClient, type ServiceClient } from "../../../addin/service/serviceClient.js";
import { isAway, isSignedOut } from "../../../addin/service/answered.js";
import { directorySchema } from "../../../roster/protocol/directory.js";
import { handOverSchema, signedInSchema } from "../../../roster/protocol/session.js";
import { openTestAccount, password, type TestAccount } from "../../sync-server/support/accounts.js";
import { startTestService, type TestService } from "../../sync-server/support/service.js";

let service: TestService;
let clerk: TestAccount;

beforeAll(async () => {
  service = await startTestService();
  await service.openUnit("caizheng", "区财政局");
  await service.openUnit("jiaoyu", "区教育局");
  clerk = await openTestAccount(service, { role: "clerk", unitId: "caizheng", login: "clerk-cz" });
  await openTestAccount(service, { role: "clerk", unitId: "jiaoyu", login: "clerk-jy" });
});
afterAll(() => service.close());

/** A browser's jar of one cookie, around the platform's own fetch. */
function jar(): { readonly fetch: typeof fetch; cookie: string } {
  const kept = {
    cookie: "",
    fetch: (async (address, init) => {
      const response = await fetch(address, { ...init, headers: { ...(init?.headers as Record<string, string>), ...(kept.cookie === "" ? {} : { cookie: kept.cookie }) } });
      const set = response.headers.get("set-cookie");
      if (set !== null) kept.cookie = set.split(";")[0]!;
      return response;
    }) as typeof fetch,
  };
  return kept;
}

const open = (more: { readonly fetch?: typeof fetch; readonly patience?: number; readonly pages?: string } = {}): ServiceClient =>
  openServiceClient({ language: () => "zh-CN", pages: `${service.service.url}/pages/pane.html`, ...more });

describe("the pane's client", () => {
  test("signs in, reads the names that its unit meets, and nothing of another unit's people [P1]", async () => {
    const client = open(jar());
    const signedIn = await client.post("/sessions", { login: clerk.login, password }, signedInSchema);
    expect(signedIn.ok && signedIn.value.account.unitId).toBe("caizheng");
    const names = await client.get("/units/caizheng/directory", directorySchema);
    if (!names.ok) throw new Error(names.problem.code);
    expect(names.value.unit).toEqual({ unitId: "caizheng", name: "区财政局" });
    expect(names.value.units.map(({ name }) => name).sort()).toEqual(["区教育局", "区财政局"].sort());
    expect(names.value.actors.map(({ kind, name }) => [kind, name])).toEqual([["account", clerk.account.displayName], ["token", null]]);
    const other = await client.get("/units/jiaoyu/directory", directorySchema);
    expect(!other.ok && other.problem.code).toBe("not-allowed");
  });

  test("a dialog's one-time code becomes a cookie of the pane's own, once; no secret is in the answer", async () => {
    const dialog = open({ fetch: jar().fetch });
    await dialog.post("/sessions", { login: clerk.login, password }, signedInSchema);
    const made = await dialog.post("/hand-overs", {}, handOverSchema);
    if (!made.ok) throw new Error(made.problem.code);
    const kept = jar();
    const pane = open(kept);
    // The schema is strict: an answer with a token in it would not be taken.
    const taken = await pane.post("/hand-overs/session", { code: made.value.code, as: "cookie" }, signedInSchema);
    expect(taken.ok && taken.value.account.login).toBe(clerk.login);
    expect(kept.cookie).toMatch(/^silver-roster=ss_/u);
    expect((await pane.get("/account", signedInSchema)).ok).toBe(true);
    const again = await open(jar()).post("/hand-overs/session", { code: made.value.code, as: "cookie" }, signedInSchema);
    expect(!again.ok && again.problem.code).toBe("pass-used");
  });

  test("problems are values in the person's language, and an ended session is told to who listens", async () => {
    const client = open(jar());
    const told: string[] = [];
    client.onSignedOut(({ code }) => told.push(code));
    const nobody = await client.get("/account", signedInSchema);
    expect(!nobody.ok && isSignedOut(nobody.problem) && nobody.problem.detail).toMatch(/请先登录/u);
    expect(told).toEqual(["token-missing"]);
    const wrong = await client.post("/sessions", { login: clerk.login, password: "wrong" }, signedInSchema);
    expect(!wrong.ok && wrong.problem.code).toBe("sign-in-wrong");
    expect(told).toEqual(["token-missing"]);
  });

  test("no network, a network that swallows, an answer that is cut or of another kind: each is told from the other", async () => {
    const answers = (text: string, status = 200) => (() => Promise.resolve(new Response(text, { status }))) as unknown as typeof fetch;
    const codeOf = async (more: Parameters<typeof open>[0]): Promise<string> => {
      const read = await open(more).get("/account", signedInSchema);
      return read.ok ? "ok" : `${read.problem.code} ${String(isAway(read.problem))}`;
    };
    expect(await codeOf({ pages: "http://127.0.0.1:1/pages/pane.html" })).toBe("offline true");
    expect(await codeOf({ patience: 20, fetch: ((_address, init) => new Promise((_resolve, reject) => { init?.signal?.addEventListener("abort", () => { reject(new Error("aborted")); }); })) as typeof fetch })).toBe("offline true");
    expect(await codeOf({ fetch: answers('{"account":') })).toBe("answer-cut true");
    expect(await codeOf({ fetch: answers('{"hello":1}') })).toBe("answer-unknown false");
    expect(await codeOf({ fetch: answers("<html>Bad gateway</html>", 502) })).toBe("offline true");
    expect(await codeOf({ fetch: answers("<html>Not here</html>", 404) })).toBe("answer-unknown false");
  });
});
